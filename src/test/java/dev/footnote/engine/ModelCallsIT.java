package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;
import static dev.footnote.engine.ScriptedProvider.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.conversation.Turn;
import dev.footnote.engine.ScriptedProvider.Script;
import dev.footnote.index.PassageFilter;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The calls that the engine makes to its language model, and their effect on the answer. */
class ModelCallsIT {

    @AutoClose
    private final ScriptedModelEngine model = ScriptedModelEngine.overNews();

    @Test
    void doesNotCallTheModelWithoutPassages() {
        try (Engine engine = model.engine(Map.of())) {
            Answer none = engine.ask(new AskRequest(
                    ScriptedModelEngine.SIGNED,
                    List.of(),
                    new PassageFilter(dev.footnote.time.DayRange.year(1990), null),
                    null,
                    false));
            Answer past = Engines.ask(engine, "Which agreements were signed in March 2019?");

            assertThat(none.reason()).isEqualTo(Reason.NO_EVIDENCE);
            assertThat(past.reason()).isEqualTo(Reason.WRONG_PERIOD);
            assertThat(model.provider().requests()).isEmpty();
        }
    }

    @Test
    void rewritesAFollowUpAndUsesTheMessageAsASecondQuery() {
        List<Turn> history = List.of(
                new Turn(Turn.Role.USER, ScriptedModelEngine.SIGNED), new Turn(Turn.Role.ASSISTANT, "Two [1]."));
        model.provider()
                .play(
                        saying("<think>hm</think>Which agreements were signed in August 2024 during Singh's visit?"),
                        saying(ScriptedModelEngine.GOOD));
        try (Engine engine = model.engine(Map.of())) {
            Answer answer =
                    engine.ask(new AskRequest("And during his visit?", history, PassageFilter.NONE, null, false));

            assertThat(answer.question())
                    .isEqualTo("Which agreements were signed in August 2024 during Singh's visit?");
            assertThat(model.provider().requests().get(0)).contains("And during his visit?", "2024-11-30", "Two [1].");
            assertThat(answer.usage()).isNotNull().satisfies(usage -> {
                assertThat(usage.inputTokens()).isEqualTo(2000);
                assertThat(usage.cost()).isEqualTo(0.006);
            });
        }
    }

    @Test
    void countsTheTimeOfARewrite() {
        List<Turn> history = List.of(new Turn(Turn.Role.USER, ScriptedModelEngine.SIGNED));
        Script rewrite = saying(ScriptedModelEngine.SIGNED);
        model.provider().play(rewrite.after(Duration.ofMillis(300)), rewrite);
        try (Engine engine = model.engine(Map.of())) {
            Answer answer = engine.ask(new AskRequest("What were they?", history, PassageFilter.NONE, null, false));

            var timings = answer.timings();
            assertThat(timings.total() - timings.retrieval() - timings.answering())
                    .isGreaterThan(250);
        }
    }

    @Test
    void doesNotCallTheModelAgainIfTheRewriteUsedUpTheTimeout() {
        List<Turn> history = List.of(new Turn(Turn.Role.USER, ScriptedModelEngine.SIGNED));
        model.provider().play(ScriptedProvider.Wire::hang);
        try (Engine engine = model.engine(Map.of("footnote.llm.timeout.total", "1s"))) {
            Answer answer =
                    engine.ask(new AskRequest("Which agreements were they?", history, PassageFilter.NONE, null, false));

            assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.EXTRACTIVE);
            assertThat(answer.notices()).containsExactly(Notice.MODEL_UNAVAILABLE);
            assertThat(model.provider().requests()).hasSize(1);
        }
    }

    @Test
    void usesTheRuleBasedRewriteIfTheModelFails() {
        List<Turn> history = List.of(new Turn(Turn.Role.USER, ScriptedModelEngine.SIGNED));
        model.provider().play(status(401, ""));
        try (Engine engine = model.engine(Map.of())) {
            Answer answer = engine.ask(new AskRequest("What were they?", history, PassageFilter.NONE, null, false));

            assertThat(answer.question()).startsWith("What were they? (August 2024");
            assertThat(answer.notices()).contains(Notice.MODEL_UNAVAILABLE);
            assertThat(model.provider().requests()).isNotEmpty();
        }
    }

    @Test
    void reportsThatAQuestionCouldNotBeTranslated() {
        model.provider().play(status(500, ""));
        try (Engine engine = model.engine(Map.of())) {
            Answer answer = Engines.ask(engine, "Welche Abkommen wurden im August 2024 unterzeichnet?");

            assertThat(answer.notices()).contains(Notice.MODEL_UNAVAILABLE);
        }
    }

    @Test
    void sendsTheParametersOfAzureStyleUrls() {
        Map<String, String> settings = new HashMap<>();
        settings.put("footnote.llm.query.api-version", "2024-10-21");
        settings.put("footnote.llm.headers.api-key", "azure-secret");

        model.ask(saying(ScriptedModelEngine.GOOD), settings);

        assertThat(model.provider().requests().get(0)).startsWith("/v1/chat/completions?api-version=2024-10-21");
        assertThat(model.provider().headers().get(0)).containsEntry("Api-key", List.of("azure-secret"));
    }

    @Test
    void requestsLongerAnswersToQuestionsThatAskForDetail() {
        try (Engine engine = model.engine(Map.of("footnote.llm.answer-words", "50"))) {
            Engines.ask(engine, ScriptedModelEngine.SIGNED);
            Engines.ask(engine, "Tell me in detail which agreements were signed in August 2024.");

            assertThat(model.provider().requests().get(0)).contains("in at most about 50 words");
            assertThat(model.provider().requests().get(1)).contains("in at most about 150 words");
        }
    }

    @Test
    void fencesThePassagesAndStatesTheDate() {
        model.ask(saying(ScriptedModelEngine.GOOD));

        assertThat(model.provider().requests().get(0))
                .contains("Today is 2024-11-30", "<passage number=\\\"", "date=\\\"2024-11-22\\\"", "</passage>")
                .doesNotContain("sk-secret-key", System.getProperty("user.name") + "@");
    }

    @Test
    void emitsEachStatementAfterItsCheckAndNeverRevokesIt() {
        List<Statement> told = new ArrayList<>();
        List<Citation> cited = new ArrayList<>();
        AnswerListener listener = new AnswerListener() {
            @Override
            public void statementChecked(Statement statement, List<Citation> citations) {
                told.add(statement);
                cited.addAll(citations);
            }
        };
        try (Engine engine = model.engine(Map.of())) {
            Answer written = engine.ask(AskRequest.of(ScriptedModelEngine.SIGNED), listener);

            assertThat(told).isEqualTo(written.statements()).hasSize(2);
            assertThat(written.citations()).containsAll(cited);
        }
        told.clear();
        try (Engine extracting = Engines.ingested(model.folder())) {
            Answer extracted = extracting.ask(AskRequest.of(ScriptedModelEngine.SIGNED), listener);

            assertThat(told).isEqualTo(extracted.statements()).isNotEmpty();
        }
    }

    @Test
    void stopsTheModelWhenTheQuestionIsCancelled() throws InterruptedException {
        model.provider().play(wire -> {
            wire.begin();
            wire.say("The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]. And");
            while (true) {
                wire.say(" then");
            }
        });
        AnswerListener impatient = new AnswerListener() {
            private Cancellation handle = new Cancellation();

            @Override
            public void started(Cancellation given) {
                handle = given;
            }

            @Override
            public void statementChecked(Statement statement, List<Citation> citations) {
                handle.cancel();
            }
        };
        try (Engine engine = model.engine(Map.of())) {
            assertThatThrownBy(() -> engine.ask(AskRequest.of(ScriptedModelEngine.SIGNED), impatient))
                    .isInstanceOf(CancelledException.class);

            assertThat(model.provider().brokenByReader.await(20, java.util.concurrent.TimeUnit.SECONDS))
                    .isTrue();
        }
    }
}
