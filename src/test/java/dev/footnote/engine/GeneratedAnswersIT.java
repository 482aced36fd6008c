package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of the engine for correct, wrong and malformed output of a language model. */
class GeneratedAnswersIT {

    @AutoClose
    private final ScriptedModelEngine model = ScriptedModelEngine.overNews();

    @Test
    void dropsAnInventedStatementAndKeepsTheOther() {
        Answer answer = model.ask(saying("The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]. "
                + "It was worth 300 million dollars and was signed by 12 ministers [21]."));

        assertThat(answer.statements()).hasSize(1);
        assertThat(answer.text()).doesNotContain("300");
    }

    @Test
    void refusesAChangedNumberOrDate() {
        Answer year = model.ask(saying("The Security of Supplies Agreement (SOSA) was signed in August 2023 [21]."));
        Answer name = model.ask(
                saying("The Security of Supplies Agreement (SOSA) was signed by Macron in August 2024 [21]."));

        assertThat(year.notices()).containsExactly(Notice.MODEL_UNSUPPORTED);
        assertThat(name.notices()).containsExactly(Notice.MODEL_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Three important agreements were signed in August 2024 [21].",
                "Fifteen important agreements were signed in August 2024 [21].",
                "Singh looked back on the twenty-one agreements of August 2024, during the visit he paid to the US [21].",
                "Blinken said that Singh looked back on the visit he paid to the US in August 2024 [21]."
            })
    void refusesAChangedNumberWordOrFirstName(String wrong) {
        assertThat(model.ask(saying(wrong)).notices()).containsExactly(Notice.MODEL_UNSUPPORTED);
    }

    @Test
    void acceptsANumberInAnotherNotation() {
        Answer answer = model.ask(saying("During the visit in August 2024, 2 important agreements were signed [21]."));

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
    }

    @Test
    void acceptsListItemsThatAreVerbatimInAPassage() {
        Answer answer = model.ask(saying("1. The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]\n"
                + "2. A Memorandum of Agreement on the deployment of Liaison Officers [21]\nSTATUS: COMPLETE"));

        assertThat(answer.statements()).hasSize(2);
    }

    @Test
    void reportsNoConflictIfOnlyOneSideIsSupported() {
        Answer answer = model.ask(saying("The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]. "
                + "It was signed in May 2019 in Ulaanbaatar [22].\nSTATUS: CONFLICT"));

        assertThat(answer.reason()).isEqualTo(Reason.PART_MISSING);
        assertThat(answer.text()).doesNotContain("disagree", "Ulaanbaatar");
    }

    @Test
    void marksTheUnsupportedSideOfAConflictInLenientMode() {
        Answer answer = model.ask(
                saying(ScriptedModelEngine.GOOD.replace(
                        "\nSTATUS: COMPLETE", " It was raining [21].\nSTATUS: CONFLICT")),
                Map.of("footnote.llm.unsupported", "lenient"));

        assertThat(answer.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(answer.text()).endsWith("It was raining. (not supported by the documents)");
    }

    @Test
    void isPartialIfTheModelReportsAMissingPart() {
        Answer answer = model.ask(saying(ScriptedModelEngine.GOOD.replace("COMPLETE", "PARTIAL")));

        assertThat(answer.decision()).isEqualTo(Decision.PARTIAL);
        assertThat(answer.reason()).isEqualTo(Reason.PART_MISSING);
    }

    @Test
    void keepsAndMarksUnsupportedStatementsInLenientMode() {
        Answer answer = model.ask(
                saying(
                        "The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]. It was raining [21]."),
                Map.of("footnote.llm.unsupported", "lenient"));

        assertThat(answer.statements()).extracting(Statement::citations).containsExactly(List.of(1), List.of());
        assertThat(answer.text()).endsWith("It was raining. (not supported by the documents)");
    }

    @Test
    void retriesOnceIfConfigured() {
        Answer answer = model.ask(
                List.of(saying("Nothing but the moon [21]."), saying(ScriptedModelEngine.GOOD)),
                Map.of("footnote.llm.repair", "true"));

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.statements()).hasSize(2);
        assertThat(answer.usage())
                .isNotNull()
                .satisfies(usage -> assertThat(usage.inputTokens()).isEqualTo(2000));
    }

    @Test
    void ignoresDoubtsInThoughtsThatBeganInThePrompt() {
        Answer answer = model.ask(saying(
                "The passages do not mention any agreement. STATUS: NONE\nWait, they do.\n",
                "</think>\n",
                ScriptedModelEngine.GOOD));

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.statements()).hasSize(2);
    }
}
