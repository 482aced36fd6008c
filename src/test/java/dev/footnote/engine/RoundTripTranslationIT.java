package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;
import static dev.footnote.engine.ScriptedProvider.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Statement;
import dev.footnote.engine.ScriptedProvider.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A translation is accepted if its back-translation has the meaning of the checked statement. */
class RoundTripTranslationIT {

    private static final String CHECKED = "In August 2024, the Security of Supplies Agreement (SOSA) was signed.";
    private static final Script TRANSLATION =
            saying("1: " + TranslatingModel.FIRST + "\n2: " + TranslatingModel.SECOND + "\n");

    @AutoClose
    private final TranslatingModel model = new TranslatingModel();

    @Test
    void backTranslatesWithoutTheOriginalsAndTheQuestion() {
        model.ask(TranslatingModel.GERMAN, TRANSLATION);

        assertThat(model.provider().requests()).hasSize(4);
        assertThat(model.provider().requests().get(3))
                .contains(TranslatingModel.PUTS_BACK, "1: " + TranslatingModel.FIRST, "2: " + TranslatingModel.SECOND)
                .doesNotContain("was signed", TranslatingModel.GERMAN, TranslatingModel.ENGLISH);
    }

    @Test
    void keepsTheOriginalOfAStatementWhoseTranslationDiffersInMeaning() {
        String cancelled = "Im August 2024 wurde das Security of Supplies Agreement (SOSA) gekündigt.";

        Answer answer = ask(
                saying("1: " + cancelled + "\n2: " + TranslatingModel.SECOND + "\n"),
                saying(
                        "1: In August 2024, the Security of Supplies Agreement (SOSA) was cancelled.\n",
                        "2: Both leaders welcomed the two agreements.\n"));

        assertThat(answer.statements()).extracting(Statement::text).containsExactly(CHECKED, TranslatingModel.SECOND);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I cannot translate this.",
                "7: In August 2024, the Security of Supplies Agreement (SOSA) was signed.",
                "1: Im August 2024 wurde das Security of Supplies Agreement (SOSA) unterzeichnet.\n",
                "1: In August 2024, the Security of Supplies Agreement (SOSA) was",
                "<think>1: In August 2024, the Security of Supplies Agreement (SOSA) was signed.\n"
            })
    void keepsTheOriginalsIfTheModelDoesNotTranslateBack(String written) {
        Answer answer = ask(TRANSLATION, saying(written));

        assertThat(answer.statements()).first().extracting(Statement::text).isEqualTo(CHECKED);
    }

    @Test
    void keepsTheOriginalsAndReportsItWhenTheModelIsUnavailable() {
        Answer answer = ask(TRANSLATION, status(401, ""));

        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.statements()).first().extracting(Statement::text).isEqualTo(CHECKED);
        assertThat(answer.notices()).containsExactly(Notice.MODEL_UNAVAILABLE);
    }

    @Test
    void emitsNoStatementBeforeItsBackTranslation() {
        List<String> told = new ArrayList<>();
        List<String> toldBefore = new ArrayList<>();
        model.play(TranslatingModel.ENGLISH, TranslatingModel.GOOD, TRANSLATION, wire -> {
            toldBefore.addAll(told);
            saying("1: " + CHECKED + "\n2: Both leaders welcomed the two agreements.\n")
                    .play(wire);
        });

        try (Engine engine = model.engine(Map.of())) {
            engine.ask(AskRequest.of(TranslatingModel.GERMAN), new AnswerListener() {
                @Override
                public void statementChecked(Statement statement, List<Citation> cited) {
                    told.add(statement.text());
                }
            });
        }

        assertThat(toldBefore).isEmpty();
        assertThat(told).containsExactly(TranslatingModel.FIRST, TranslatingModel.SECOND);
    }

    @Test
    void doesNotTranslateBackIfOnlyFactsAreCompared() {
        model.play(TranslatingModel.ENGLISH, TranslatingModel.GOOD, TRANSLATION);

        try (Engine engine = model.engine(Map.of("footnote.llm.translation-check", "facts"))) {
            Answer answer = Engines.ask(engine, TranslatingModel.GERMAN);

            assertThat(model.provider().requests()).hasSize(3);
            assertThat(answer.statements())
                    .extracting(Statement::text)
                    .containsExactly(TranslatingModel.FIRST, TranslatingModel.SECOND);
        }
    }

    private Answer ask(Script translation, Script back) {
        model.play(TranslatingModel.ENGLISH, TranslatingModel.GOOD, translation, back);
        try (Engine engine = model.engine(Map.of())) {
            return Engines.ask(engine, TranslatingModel.GERMAN);
        }
    }
}
