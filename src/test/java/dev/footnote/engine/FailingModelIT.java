package dev.footnote.engine;

import static dev.footnote.engine.ScriptedProvider.saying;
import static dev.footnote.engine.ScriptedProvider.status;
import static org.assertj.core.api.Assertions.assertThat;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.engine.ScriptedProvider.Script;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of an engine whose language model is slow, unavailable, endless or faulty. */
class FailingModelIT {

    @AutoClose
    private final ScriptedModelEngine model = ScriptedModelEngine.overNews();

    @Test
    void returnsTheExtractedAnswerWhenTheModelIsTooSlow() {
        Answer answer = model.ask(
                wire -> {
                    wire.begin();
                    wire.hang();
                },
                Map.of("footnote.llm.timeout.first-token", "200ms"));

        assertUnavailable(answer);
    }

    @Test
    void keepsCheckedStatementsWhenTheModelBreaksOff() {
        Answer answer = model.ask(wire -> {
            wire.begin();
            wire.say("The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]. A Memo");
        });

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.decision()).isEqualTo(Decision.PARTIAL);
        assertThat(answer.reason()).isEqualTo(Reason.PART_MISSING);
        assertThat(answer.notices()).containsExactly(Notice.MODEL_UNAVAILABLE);
        assertThat(answer.statements()).hasSize(1);
    }

    @Test
    void keepsACompleteSentenceWhenTheModelBreaksOffAfterIt() {
        Answer answer = model.ask(wire -> {
            wire.begin();
            wire.say("The Security of Supplies Agreement (SOSA) was signed in August 2024. [21]");
        });

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.decision()).isEqualTo(Decision.PARTIAL);
        assertThat(answer.notices()).containsExactly(Notice.MODEL_UNAVAILABLE);
        assertThat(answer.statements()).hasSize(1);
    }

    @Test
    void keepsCompleteSentencesWhenTheModelStopsSending() {
        Answer answer = model.ask(
                wire -> {
                    wire.begin();
                    wire.say("The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]. A Memo");
                    wire.hang();
                },
                Map.of("footnote.llm.timeout.idle", "200ms"));

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.decision()).isEqualTo(Decision.PARTIAL);
        assertThat(answer.reason()).isEqualTo(Reason.PART_MISSING);
        assertThat(answer.notices()).containsExactly(Notice.MODEL_UNAVAILABLE);
        assertThat(answer.statements()).hasSize(1);
        assertThat(answer.text()).doesNotContain("Memo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "content_filter", "tool_calls"})
    void dropsTheSentenceInWhichTheModelStoppedEarly(String reason) {
        Answer answer = model.ask(wire -> {
            wire.begin();
            wire.say("The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]. ");
            wire.say("The Security of Supplies Agreement was signed");
            wire.end(reason);
        });

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(answer.decision()).isEqualTo(Decision.PARTIAL);
        assertThat(answer.reason()).isEqualTo(Reason.PART_MISSING);
        assertThat(answer.notices()).containsExactly(Notice.MODEL_UNAVAILABLE);
        assertThat(answer.statements())
                .singleElement()
                .satisfies(statement -> assertThat(statement.text()).contains("2024"));
        assertThat(model.provider().requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"length", "content_filter", "tool_calls"})
    void returnsTheExtractedAnswerWhenTheModelStopsEarlyInTheFirstSentence(String reason) {
        assertUnavailable(model.ask(wire -> {
            wire.begin();
            wire.say("The Security of Supplies Agreement (SOSA) was signed in August");
            wire.end(reason);
        }));
        assertThat(model.provider().requests()).hasSize(1);
    }

    @Test
    void keepsCallingAModelThatReachesTheOutputLimitBeforeItsFirstWord() {
        try (Engine engine = model.engine(Map.of("footnote.llm.breaker.failures", "1"))) {
            model.provider().play(wire -> {
                wire.begin();
                wire.end("length");
            });
            Engines.ask(engine, ScriptedModelEngine.SIGNED);
            Answer answer = Engines.ask(engine, ScriptedModelEngine.SIGNED);

            assertUnavailable(answer);
            assertThat(model.provider().requests()).hasSize(2);
            assertThat(engine.model())
                    .hasValueSatisfying(status -> assertThat(status.available()).isTrue());
        }
    }

    @Test
    void retriesAfterTooManyRequests() {
        Script slowDown = status(429, "{\"error\":{\"message\":\"slow down\"}}");
        Answer answer = model.ask(List.of(slowDown, slowDown, saying(ScriptedModelEngine.GOOD)), Map.of());

        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.GENERATIVE);
        assertThat(model.provider().requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503, 400, 401, 404})
    void returnsTheExtractedAnswerWhenTheModelRefuses(int status) {
        Answer answer = model.ask(status(status, "{\"error\":{\"message\":\"bad key sk-secret-key\"}}"));

        assertUnavailable(answer);
        assertThat(model.provider().requests()).hasSize(status == 429 || status >= 500 ? 3 : 1);
    }

    @Test
    void doesNotCallAModelForOtherQuestionsDuringALongRetryAfter() {
        try (Engine engine = model.engine(Map.of("footnote.llm.breaker.failures", "1"))) {
            model.provider().play(status(503, "", "Retry-After", "3600"));
            Engines.ask(engine, ScriptedModelEngine.SIGNED);
            Answer answer = Engines.ask(engine, ScriptedModelEngine.SIGNED);

            assertUnavailable(answer);
            assertThat(model.provider().requests()).hasSize(1);
            assertThat(engine.model())
                    .hasValueSatisfying(status -> assertThat(status.problem()).contains("retry after the deadline"));
        }
    }

    @Test
    void stopsAModelThatRepeatsItself() throws InterruptedException {
        Answer answer = model.ask(wire -> {
            wire.begin();
            for (int i = 0; i < 1_000_000; i++) {
                wire.say("The Security of Supplies Agreement (SOSA) was signed in August 2024 [21]. ");
            }
        });

        assertThat(answer.statements()).hasSize(1);
        assertThat(model.provider().brokenByReader.await(20, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
    }

    @Test
    void stopsCallingAModelThatKeepsFailing() {
        Map<String, String> settings = new HashMap<>(Map.of("footnote.llm.breaker.failures", "3"));
        try (Engine engine = model.engine(settings)) {
            model.provider().play(status(500, ""));
            Engines.ask(engine, ScriptedModelEngine.SIGNED);
            Answer answer = Engines.ask(engine, ScriptedModelEngine.SIGNED);

            assertUnavailable(answer);
            assertThat(model.provider().requests()).hasSize(3);
            assertThat(engine.model()).hasValueSatisfying(status -> {
                assertThat(status.available()).isFalse();
                assertThat(status.problem()).contains("not called for a while").doesNotContain("sk-secret");
            });
        }
    }

    private static void assertUnavailable(Answer answer) {
        assertThat(answer.answeredBy()).isEqualTo(AnsweredBy.EXTRACTIVE);
        assertThat(answer.decision()).isEqualTo(Decision.ANSWERED);
        assertThat(answer.text()).contains("SOSA");
        assertThat(answer.notices()).containsExactly(Notice.MODEL_UNAVAILABLE);
    }
}
