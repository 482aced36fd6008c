package dev.footnote.monitoring;

import dev.footnote.admission.OverloadedException;
import dev.footnote.answering.Answer;
import dev.footnote.answering.Reason;
import dev.footnote.conversation.ConversationBusyException;
import dev.footnote.conversation.UnknownConversationException;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Asker.Door;
import dev.footnote.engine.EngineObserver;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelUsage;
import dev.footnote.monitoring.DoorMetrics.Limit;
import dev.footnote.observation.Step;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Counts questions and model calls, and measures how long each step takes. */
@Singleton
class EngineMetrics implements EngineObserver {

    /** From a fast search to the time limit of a question with a language model. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofSeconds(60),
        Duration.ofSeconds(120)
    };

    private static final String NONE = "none";

    private final MeterRegistry registry;

    EngineMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public RunningStep begin(Step step) {
        return new TimedStep(step, Timer.start(registry));
    }

    @Override
    public void answered(AskRequest askRequest, Answer answer) {
        count(askRequest, answer.decision().name(), reason(answer.reason()));
    }

    @Override
    public void failed(AskRequest askRequest, Throwable failure) {
        Door door = askRequest.asker().door();
        if (failure instanceof OverloadedException overloaded) {
            DoorMetrics.countRefusal(door, overloaded.hasWaited() ? Limit.QUEUE_TIMEOUT : Limit.QUEUE_FULL);
            return;
        }
        if (failure instanceof ConversationBusyException) {
            DoorMetrics.countRefusal(door, Limit.CONVERSATION_BUSY);
            return;
        }
        if (failure instanceof UnknownConversationException) {
            // The client's error; nothing was asked.
            return;
        }
        count(askRequest, failure instanceof CancelledException ? "cancelled" : "failed", NONE);
    }

    private static String reason(@Nullable Reason reason) {
        return reason == null ? NONE : label(reason);
    }

    private void count(AskRequest askRequest, String decision, String reason) {
        registry.counter(
                        "footnote.questions",
                        "door",
                        askRequest.asker().door().label(),
                        "decision",
                        decision.toLowerCase(Locale.ROOT),
                        "reason",
                        reason)
                .increment();
    }

    @Override
    public void modelCalled(ModelUsage usage, @Nullable Throwable failure) {
        registry.counter("footnote.model.calls", "model", usage.model(), "outcome", outcome(failure))
                .increment();
        addTokens(usage, "input", usage.inputTokens());
        addTokens(usage, "output", usage.outputTokens());
        registry.counter("footnote.model.cost", "model", usage.model())
                .increment(usage.cost() == null ? 0 : usage.cost());
    }

    private static String outcome(@Nullable Throwable failure) {
        if (failure instanceof ModelException known) {
            return label(known.kind());
        }
        return failure == null ? "succeeded" : failure instanceof CancelledException ? "cancelled" : "failed";
    }

    private void addTokens(ModelUsage usage, String direction, @Nullable Integer tokens) {
        registry.counter("footnote.model.tokens", "model", usage.model(), "direction", direction)
                .increment(tokens == null ? 0 : tokens);
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private final class TimedStep implements RunningStep {

        private final Step step;
        private final Timer.Sample start;
        private boolean failed;

        TimedStep(Step step, Timer.Sample start) {
            this.step = step;
            this.start = start;
        }

        @Override
        public void fail(Throwable failure) {
            failed = true;
        }

        @Override
        public void close() {
            start.stop(Timer.builder("footnote.step.duration")
                    .description("Duration of the steps of questions and of ingestion")
                    .tag("step", step.label())
                    .tag("outcome", failed ? "failed" : "succeeded")
                    .serviceLevelObjectives(BUCKETS)
                    .register(registry));
        }
    }
}
