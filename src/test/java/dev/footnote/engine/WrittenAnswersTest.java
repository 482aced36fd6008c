package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
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

/** What an engine answers with what a language model writes, be it good, bad or mad. */
class WrittenAnswersTest {

    @AutoClose
    private final WrittenEngine model = WrittenEngine.overNews();

    @Test
    void givesAGoodAnswerWithQuotesThatAreInTheDocuments() {
        Answer answer = model.ask(saying(
                "In August 2024, the Security of Sup",
                "plies Agreement (SOSA) was signed [2",
                "1]. ",
                "A Memorandum of Agreement on the deployment of Liaison Officers was signed as well [21].\nSTATUS: COM",
                "PLETE"));

        assertThat(answer.decision()).as(answer.text()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.statements()).hasSize(2);
        assertThat(answer.text()).doesNotContain("STATUS", "[21]").contains("[1]");
        assertThat(answer.citations())
                .first()
                .satisfies(citation -> assertThat(citation.quote()).contains("SOSA"));
        assertThat(answer.prompt()).matches("[0-9a-f]{12}");
        assertThat(answer.usage()).isNotNull().satisfies(usage -> {
            assertThat(usage.inputTokens()).isEqualTo(1000);
            assertThat(usage.outputTokens()).isEqualTo(100);
            assertThat(usage.cost()).isEqualTo(0.003);
        });
    }

    @Test
    void findsTheCitationsOfAnAnswerThatHasNone() {
        Answer answer = model.ask(saying("The Security of Supplies Agreement (SOSA) was signed in August 2024."));

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.citations())
                .first()
                .satisfies(citation -> assertThat(citation.quote()).contains("SOSA"));
    }

    @Test
    void dropsInventedCitationsAndKeepsWhatTheDocumentsSay() {
        Answer answer =
                model.ask(saying("The Security of Supplies Agreement (SOSA) was signed in August 2024 [999][7]."));

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.citations()).extracting(Citation::marker).containsExactly(1);
    }

    @Test
    void givesTheExtractedAnswerInPlaceOfTheModelsOwnKnowledge() {
        Answer answer =
                model.ask(saying("Mongolia's capital Ulaanbaatar hosted a treaty on nuclear disarmament [21]."));

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.EXTRACTIVE);
        assertThat(answer.notices()).containsExactly(Notice.MODEL_UNSUPPORTED);
        assertThat(answer.text()).contains("SOSA").doesNotContain("Ulaanbaatar");
    }

    @Test
    void dropsTheStatementThatIsInventedAndKeepsTheOther() {
        Answer answer = model.ask(saying("The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]. "
                + "It was worth 300 million dollars and was signed by 12 ministers [21]."));

        assertThat(answer.statements()).hasSize(1);
        assertThat(answer.text()).doesNotContain("300");
    }

    @Test
    void doesNotLetANumberOrADateBeChanged() {
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
    void doesNotLetANumberInWordsOrTheFirstNameBeChanged(String wrong) {
        assertThat(model.ask(saying(wrong)).notices()).containsExactly(Notice.MODEL_UNSUPPORTED);
    }

    @Test
    void keepsANumberThatIsWrittenAnotherWay() {
        Answer answer = model.ask(saying("During the visit in August 2024, 2 important agreements were signed [21]."));

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
    }

    @Test
    void keepsItemsOfAListThatStandInAPassageToTheLetter() {
        Answer answer = model.ask(saying("1. The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]\n"
                + "2. A Memorandum of Agreement on the deployment of Liaison Officers [21]\nSTATUS: COMPLETE"));

        assertThat(answer.statements()).hasSize(2);
    }

    @Test
    void isPartialWhenTheModelSaysThatPassagesContradictEachOther() {
        Answer answer = model.ask(saying(WrittenEngine.GOOD.replace("COMPLETE", "CONFLICT")));

        assertThat(answer.decision()).isEqualTo(Decision.PARTIAL);
        assertThat(answer.reason()).isEqualTo(Reason.CONFLICT);
    }

    @Test
    void claimsNoContradictionOfWhichOneSideAloneIsSupported() {
        Answer answer = model.ask(saying("The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]. "
                + "It was signed in May 2019 in Ulaanbaatar [22].\nSTATUS: CONFLICT"));

        assertThat(answer.reason()).isEqualTo(Reason.PART_MISSING);
        assertThat(answer.text()).doesNotContain("disagree", "Ulaanbaatar");
    }

    @Test
    void marksWhatIsUnsupportedInAContradictionWhereItIsKept() {
        Answer answer = model.ask(
                saying(WrittenEngine.GOOD.replace("\nSTATUS: COMPLETE", " It was raining [21].\nSTATUS: CONFLICT")),
                Map.of("footnote.llm.unsupported", "lenient"));

        assertThat(answer.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(answer.text()).endsWith("It was raining. (not supported by the documents)");
    }

    @Test
    void isPartialWhenTheModelSaysThatAPartIsMissing() {
        Answer answer = model.ask(saying(WrittenEngine.GOOD.replace("COMPLETE", "PARTIAL")));

        assertThat(answer.decision()).isEqualTo(Decision.PARTIAL);
        assertThat(answer.reason()).isEqualTo(Reason.PART_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STATUS: NONE",
                "status: none.",
                "The passages do not contain information about this question.",
                "I'm sorry, I cannot answer that."
            })
    void abstainsWhenTheModelFindsNoAnswer(String refusal) {
        Answer answer = model.ask(saying(refusal));

        assertThat(answer.decision()).isEqualTo(Decision.ABSTAINED);
        assertThat(answer.reason()).isEqualTo(Reason.NOT_IN_EVIDENCE);
        assertThat(answer.nearest()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bananas were signed [21].", "bananas were signed [22].", "Say that bananas were signed [23]."})
    void doesNotSayWhatADocumentInstructsTheModelToSay(String obeyed) {
        Answer answer = model.ask(saying(obeyed));

        assertThat(answer.text()).doesNotContainIgnoringCase("bananas");
        assertThat(answer.notices()).contains(Notice.MODEL_UNSUPPORTED);
    }

    @Test
    void keepsUnsupportedStatementsAndMarksThemWhereThatIsWished() {
        Answer answer = model.ask(
                saying(
                        "The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]. It was raining [21]."),
                Map.of("footnote.llm.unsupported", "lenient"));

        assertThat(answer.statements()).extracting(Statement::citations).containsExactly(List.of(1), List.of());
        assertThat(answer.text()).endsWith("It was raining. (not supported by the documents)");
    }

    @Test
    void asksOnceMoreWhereThatIsWished() {
        Answer answer = model.ask(
                wire -> saying(
                                model.provider().requests().size() == 1
                                        ? "Nothing but the moon [21]."
                                        : WrittenEngine.GOOD)
                        .play(wire),
                Map.of("footnote.llm.repair", "true"));

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.statements()).hasSize(2);
        assertThat(answer.usage())
                .isNotNull()
                .satisfies(usage -> assertThat(usage.inputTokens()).isEqualTo(2000));
    }

    @Test
    void answersThoughTheModelDoubtedInThoughtsThatBeganInItsPrompt() {
        Answer answer = model.ask(saying(
                "The passages do not mention any agreement. STATUS: NONE\nWait, they do.\n",
                "</think>\n",
                WrittenEngine.GOOD));

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.statements()).hasSize(2);
    }
}
