package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.conversation.Turn;
import dev.footnote.index.PassageFilter;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A question in another language is answered in that language, with quotes in the language of the documents. */
class TranslatedAnswersIT {

    @AutoClose
    private final TranslatingModel model = new TranslatingModel();

    @Test
    void answersInTheLanguageOfTheQuestionWithOriginalQuotes() {
        Answer answer = model.ask(
                TranslatingModel.GERMAN,
                saying(
                        "1: " + TranslatingModel.FIRST + "\n",
                        "2: Beide Führungspersonen begrü",
                        "ßten die zwei Abkommen."));

        assertThat(answer.decision()).as(answer.text()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.statements())
                .extracting(Statement::text)
                .containsExactly(TranslatingModel.FIRST, TranslatingModel.SECOND);
        assertThat(answer.statements()).extracting(Statement::citations).doesNotContain(List.of());
        assertThat(answer.text()).contains("unterzeichnet [1].");
        assertThat(answer.citations())
                .first()
                .extracting(Citation::quote)
                .asString()
                .contains("two important agreements were signed");
        assertThat(answer.question()).isEqualTo(TranslatingModel.ENGLISH);
        assertThat(answer.usage())
                .isNotNull()
                .satisfies(usage -> assertThat(usage.inputTokens()).isEqualTo(4000));
    }

    @Test
    void translatesTheQuestionOfAFirstTurn() {
        model.ask(TranslatingModel.GERMAN, saying("1: " + TranslatingModel.FIRST));

        assertThat(model.provider().requests()).hasSize(4);
        assertThat(model.provider().requests().get(0))
                .contains("Write only the question, in English.", TranslatingModel.GERMAN);
        assertThat(model.provider().requests().get(1))
                .contains("Question: " + TranslatingModel.ENGLISH)
                .doesNotContain(TranslatingModel.GERMAN);
        assertThat(model.provider().requests().get(2))
                .contains(
                        TranslatingModel.GERMAN,
                        "1: In August 2024, the Security of Supplies Agreement (SOSA) was signed.");
    }

    @Test
    void emitsEachStatementAfterItsTranslationAndNeverRevokesIt() {
        Telling told = new Telling();
        model.play(
                TranslatingModel.ENGLISH,
                TranslatingModel.GOOD,
                saying("1: " + TranslatingModel.FIRST + "\n", "2: " + TranslatingModel.SECOND + "\n"));

        try (Engine engine = model.engine(Map.of())) {
            Answer answer = engine.ask(AskRequest.of(TranslatingModel.GERMAN), told);

            assertThat(told.statements).isEqualTo(answer.statements());
            assertThat(told.statements)
                    .extracting(Statement::text)
                    .containsExactly(TranslatingModel.FIRST, TranslatingModel.SECOND);
            assertThat(answer.citations()).containsAll(told.citations);
        }
    }

    @Test
    void translatesAConflictAndKeepsTheDecision() {
        model.play(
                TranslatingModel.ENGLISH,
                TranslatingModel.GOOD.replace("COMPLETE", "CONFLICT"),
                saying("1: " + TranslatingModel.FIRST + "\n2: " + TranslatingModel.SECOND));

        try (Engine engine = model.engine(Map.of())) {
            Answer answer = Engines.ask(engine, TranslatingModel.GERMAN);

            assertThat(answer.reason()).isEqualTo(Reason.CONFLICT);
            assertThat(answer.statements())
                    .extracting(Statement::text)
                    .containsExactly(TranslatingModel.FIRST, TranslatingModel.SECOND);
        }
    }

    @Test
    void abstainsForTheSameReasonsAsInTheLanguageOfTheDocuments() {
        model.play(TranslatingModel.ENGLISH, "STATUS: NONE", saying(""));
        try (Engine engine = model.engine(Map.of())) {
            Answer none = Engines.ask(engine, TranslatingModel.GERMAN);
            model.play("Which agreements were signed in March 2019?", TranslatingModel.GOOD, saying(""));
            Answer past = Engines.ask(engine, "Welche Abkommen wurden im März 2019 unterzeichnet?");

            assertThat(none.reason()).isEqualTo(Reason.NOT_IN_EVIDENCE);
            assertThat(none.text()).isEqualTo("The passages found do not answer this.");
            assertThat(past.reason()).isEqualTo(Reason.WRONG_PERIOD);
            assertThat(past.nearest()).isNotEmpty();
        }
    }

    @Test
    void understandsAFollowUpInAnotherLanguage() {
        List<Turn> history = List.of(
                new Turn(Turn.Role.USER, TranslatingModel.GERMAN),
                new Turn(Turn.Role.ASSISTANT, TranslatingModel.FIRST));
        model.play(
                "What did both leaders welcome?",
                TranslatingModel.GOOD,
                saying("1: " + TranslatingModel.FIRST + "\n2: " + TranslatingModel.SECOND));

        try (Engine engine = model.engine(Map.of())) {
            Answer answer =
                    engine.ask(new AskRequest("Was haben beide begrüßt?", history, PassageFilter.NONE, null, false));

            assertThat(model.provider().requests().get(0))
                    .contains("in English", TranslatingModel.GERMAN, "Was haben beide begrüßt?");
            assertThat(answer.question()).isEqualTo("What did both leaders welcome?");
            assertThat(answer.statements()).extracting(Statement::text).contains(TranslatingModel.SECOND);
        }
    }

    @Test
    void stopsTheTranslationWhenTheQuestionIsCancelled() throws InterruptedException {
        Telling impatient = new Telling() {
            @Override
            public void statementChecked(Statement statement, List<Citation> cited) {
                handle.cancel();
            }
        };
        model.play(TranslatingModel.ENGLISH, TranslatingModel.GOOD, wire -> {
            wire.begin();
            wire.say("1: " + TranslatingModel.FIRST + "\n");
            while (true) {
                wire.say(" ");
            }
        });

        try (Engine engine = model.engine(Map.of())) {
            assertThatThrownBy(() -> engine.ask(AskRequest.of(TranslatingModel.GERMAN), impatient))
                    .isInstanceOf(CancelledException.class);

            assertThat(model.provider().brokenByReader.await(20, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
        }
    }

    private static class Telling implements AnswerListener {

        Cancellation handle = new Cancellation();
        private final List<Statement> statements = new ArrayList<>();
        private final List<Citation> citations = new ArrayList<>();

        @Override
        public void started(Cancellation given) {
            handle = given;
        }

        @Override
        public void statementChecked(Statement statement, List<Citation> cited) {
            statements.add(statement);
            citations.addAll(cited);
        }
    }
}
