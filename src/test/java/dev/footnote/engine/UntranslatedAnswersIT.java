package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;
import static dev.footnote.engine.ScriptedProvider.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Statement;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements stay in the language of the documents if translation is off or a translation is refused. */
class UntranslatedAnswersIT {

    @AutoClose
    private final TranslatingModel model = new TranslatingModel();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Im August 2023 wurde das Security of Supplies Agreement (SOSA) unterzeichnet.",
                "Im September 2024 wurde das Security of Supplies Agreement (SOSA) unterzeichnet.",
                "Im August 2024 wurde das Abkommen zur Versorgungssicherheit unterzeichnet.",
                "Im August 2024 wurde das Security of Supplies Agreement (SOSA) [7] unterzeichnet."
            })
    void keepsTheOriginalOfAStatementWhoseTranslationLosesOrAddsSomething(String wrong) {
        Answer answer = model.ask(TranslatingModel.GERMAN, saying("1: " + wrong + "\n2: " + TranslatingModel.SECOND));

        assertThat(answer.statements())
                .extracting(Statement::text)
                .containsExactly(
                        "In August 2024, the Security of Supplies Agreement (SOSA) was signed.",
                        TranslatingModel.SECOND);
        assertThat(answer.notices()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I cannot translate this.",
                "9: " + TranslatingModel.FIRST,
                "1: Im August 2024 wurde das Security of Supplies Agreement (SOSA)",
                "<think>1: Hm.\n"
            })
    void keepsTheOriginalsIfTheModelDoesNotTranslate(String written) {
        Answer answer = model.ask(TranslatingModel.GERMAN, saying(written));

        assertThat(answer.statements())
                .extracting(Statement::text)
                .containsExactly(
                        "In August 2024, the Security of Supplies Agreement (SOSA) was signed.",
                        "Both leaders welcomed the two agreements.");
    }

    @Test
    void stopsAnEndlessTranslation() throws InterruptedException {
        Answer answer = model.ask(TranslatingModel.GERMAN, wire -> {
            wire.begin();
            wire.say("1: " + TranslatingModel.FIRST + "\n");
            for (int i = 0; i < 1_000_000; i++) {
                wire.say("3: und so weiter. ");
            }
        });

        assertThat(answer.statements())
                .hasSize(2)
                .first()
                .extracting(Statement::text)
                .isEqualTo(TranslatingModel.FIRST);
        assertThat(model.provider().brokenByReader.await(20, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void keepsTheOriginalsAndReportsItWhenTheModelIsUnavailable() {
        Answer answer = model.ask(TranslatingModel.GERMAN, status(401, ""));

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.text()).contains("was signed");
        assertThat(answer.notices()).containsExactly(Notice.MODEL_UNAVAILABLE);
    }

    @Test
    void leavesAQuestionUnchangedIfTheModelDoesNotTranslateIt() {
        model.play(TranslatingModel.GERMAN, TranslatingModel.GOOD, saying("1: " + TranslatingModel.FIRST));

        try (Engine engine = model.engine(Map.of())) {
            Answer answer = Engines.ask(engine, TranslatingModel.GERMAN);

            assertThat(answer.question()).isEqualTo(TranslatingModel.GERMAN);
            assertThat(model.provider().requests()).noneMatch(request -> request.contains("Translate the numbered"));
        }
    }

    @Test
    void makesNoFurtherCallForAQuestionInTheLanguageOfTheDocuments() {
        Answer answer = model.ask(TranslatingModel.ENGLISH, saying(""));

        assertThat(model.provider().requests()).hasSize(1);
        assertThat(answer.text()).contains("was signed");
    }

    @Test
    void doesNotTranslateAnswersIfTranslationIsDisabled() {
        model.play(TranslatingModel.ENGLISH, TranslatingModel.GOOD, saying("1: " + TranslatingModel.FIRST));

        try (Engine engine = model.engine(Map.of("footnote.llm.translate", "false"))) {
            Answer answer = Engines.ask(engine, TranslatingModel.GERMAN);

            assertThat(model.provider().requests()).hasSizeLessThanOrEqualTo(1);
            assertThat(answer.text()).doesNotContain("unterzeichnet");
        }
    }
}
