package dev.footnote.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.admission.Caller;
import dev.footnote.conversation.ConversationBusyException;
import dev.footnote.conversation.UnknownConversationException;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Asker;
import dev.footnote.engine.Asker.Door;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.footnote.llm.ModelUsage;
import dev.footnote.observation.Step;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;

class EngineMetricsTest {

    private static final AskRequest QUESTION =
            AskRequest.of("Who?").withAsker(new Asker(Door.OPENAI, Caller.key("intranet")));

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final EngineMetrics metrics = new EngineMetrics(registry);

    @Test
    void separatesQuestionsThatFailedFromThoseThatWereCancelled() {
        metrics.failed(QUESTION, new CancelledException());
        metrics.failed(QUESTION, new IllegalStateException());
        metrics.failed(QUESTION, new StackOverflowError());

        assertThat(questions("cancelled")).isEqualTo(1);
        assertThat(questions("failed")).isEqualTo(2);
    }

    @Test
    void addsTokensAndCostOfAllCallsAndNothingForUnknownOnes() {
        metrics.modelCalled(new ModelUsage("m", 100, 20, 0.5), null);
        metrics.modelCalled(new ModelUsage("m", 10, 2, 0.25), new ModelException(Kind.CUT_SHORT, "cut"));
        metrics.modelCalled(ModelUsage.unknown("m"), new ModelException(Kind.TIMED_OUT, "late"));

        assertThat(registry.get("footnote.model.tokens")
                        .tag("direction", "input")
                        .counter()
                        .count())
                .isEqualTo(110);
        assertThat(registry.get("footnote.model.tokens")
                        .tag("direction", "output")
                        .counter()
                        .count())
                .isEqualTo(22);
        assertThat(registry.get("footnote.model.cost").counter().count()).isEqualTo(0.75);
        assertThat(registry.get("footnote.model.calls")
                        .tag("outcome", "timed_out")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsModelCallsThatFailedOrWereCancelledAsSuch() {
        metrics.modelCalled(ModelUsage.unknown("m"), new CancelledException());
        metrics.modelCalled(ModelUsage.unknown("m"), new IllegalStateException());
        metrics.modelCalled(ModelUsage.unknown("m"), null);

        for (String outcome : List.of("cancelled", "failed", "succeeded")) {
            assertThat(registry.get("footnote.model.calls")
                            .tag("outcome", outcome)
                            .counter()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void countsNoQuestionForAnUnknownOrBusyConversation() {
        metrics.failed(QUESTION, new UnknownConversationException());
        metrics.failed(QUESTION, new ConversationBusyException());

        assertThat(registry.find("footnote.questions").counters()).isEmpty();
    }

    @Test
    void separatesStepsThatFailed() {
        metrics.observe(Step.DRAFT, () -> "a draft");
        assertThatThrownBy(() -> metrics.observe(Step.DRAFT, () -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(steps("succeeded")).isEqualTo(1);
        assertThat(steps("failed")).isEqualTo(1);
    }

    private double questions(String decision) {
        return registry.get("footnote.questions")
                .tags("door", "openai", "decision", decision, "reason", "none")
                .counter()
                .count();
    }

    private long steps(String outcome) {
        return registry.get("footnote.step.duration")
                .tags("step", "draft", "outcome", outcome)
                .timer()
                .count();
    }
}
