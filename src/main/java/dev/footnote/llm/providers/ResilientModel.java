package dev.footnote.llm.providers;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.Deadline;
import dev.footnote.llm.LanguageModel;
import dev.footnote.llm.ModelConfig;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import dev.footnote.llm.ModelRequest;
import dev.footnote.llm.ModelStatus;
import dev.footnote.llm.ModelStream;
import dev.footnote.llm.ModelUsage;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jspecify.annotations.Nullable;

/**
 * Adds retries, a circuit breaker and a concurrency limit to a model, and respects its {@code Retry-After}. A call is
 * retried only while the model has written nothing. It holds its slot until its stream is closed, and no slot while it
 * waits for a retry.
 */
final class ResilientModel implements LanguageModel {

    private final ChatLanguageModel model;
    private final Duration total;
    private final RetryPause retryPause = new RetryPause();
    private final CallSlots callSlots;
    private final TypedGuard<ModelStream> retry;
    private final TypedGuard<ModelStream> breaker;
    private volatile CircuitBreakerState circuit = CircuitBreakerState.CLOSED;
    private volatile @Nullable String problem;

    ResilientModel(ChatLanguageModel model, ModelConfig config) {
        this.model = model;
        this.total = config.timeout().total();
        this.callSlots = new CallSlots(config.concurrency(), config.maxQueued(), retryPause);
        this.retry = retry(config);
        this.breaker = breaker(config.breaker());
    }

    private static TypedGuard<ModelStream> retry(ModelConfig config) {
        long delay = config.retryDelay().toMillis();
        return TypedGuard.create(ModelStream.class)
                .withDescription("language model")
                .withRetry()
                .maxRetries(config.retries())
                .delay(delay, ChronoUnit.MILLIS)
                .jitter(delay / 4, ChronoUnit.MILLIS)
                // Each attempt checks the deadline itself.
                .maxDuration(0, ChronoUnit.MILLIS)
                .whenException(failure ->
                        failure instanceof ModelException known && known.kind().isTransient())
                .withExponentialBackoff()
                .done()
                .done()
                .build();
    }

    private TypedGuard<ModelStream> breaker(ModelConfig.Breaker config) {
        return TypedGuard.create(ModelStream.class)
                .withDescription("language model")
                .withCircuitBreaker()
                .requestVolumeThreshold(config.failures())
                .failureRatio(1)
                .delay(config.delay().toMillis(), ChronoUnit.MILLIS)
                .when(ResilientModel::isModelFailure)
                .onStateChange(state -> circuit = state)
                .done()
                .build();
    }

    /** Whether the failure is one of the model, and not only of this answer. */
    private static boolean isModelFailure(Throwable failure) {
        return !(failure instanceof CancelledException)
                && !(failure instanceof ModelException known && known.kind() == Kind.CUT_SHORT);
    }

    @Override
    public ModelStream open(ModelRequest request, Cancellation cancellation) {
        Deadline longest = Deadline.in(total);
        Deadline deadline = cancellation.deadline().map(longest::orEarlier).orElse(longest);
        CallSlots.Admission admission = callSlots.admit();
        try {
            Call call = new Call(request, cancellation, deadline, admission);
            ModelStream stream = retry.get(() -> attempt(call));
            problem = null;
            return stream;
        } catch (ModelException failure) {
            admission.close();
            throw recordFailure(failure);
        } catch (RuntimeException other) {
            admission.close();
            throw other;
        }
    }

    /** The arguments that all attempts of one call share. */
    private record Call(
            ModelRequest request, Cancellation cancellation, Deadline deadline, CallSlots.Admission admission) {

        private CallSlots.Slot slot() {
            return admission.acquireSlot(deadline, cancellation);
        }
    }

    /** Waits for the slot outside of the circuit breaker, because the wait says nothing about the model's health. */
    private ModelStream attempt(Call call) {
        if (call.deadline().isPast()) {
            throw new ModelException(Kind.TIMED_OUT, "the deadline passed before the model could be called");
        }
        CallSlots.Slot slot = call.slot();
        try {
            return new SlotHoldingStream(breaker.get(() -> callModel(call)), slot, call.admission());
        } catch (CircuitBreakerOpenException open) {
            slot.close();
            throw new ModelException(Kind.CIRCUIT_OPEN, "the model failed too often and is not called for a while");
        } catch (RuntimeException failure) {
            slot.close();
            throw failure;
        }
    }

    private ModelStream callModel(Call call) {
        try {
            return model.open(call.request(), call.cancellation(), call.deadline());
        } catch (ModelException refusal) {
            retryPause.extend(refusal);
            if (refusal.kind().isTransient()) {
                retryPause.check(call.deadline());
            }
            throw refusal;
        }
    }

    private ModelException recordFailure(ModelException failure) {
        if (failure.kind() != Kind.BUSY) {
            problem = isModelFailure(failure) ? failure.getMessage() : null;
        }
        return failure;
    }

    @Override
    public ModelStatus status() {
        boolean available = circuit != CircuitBreakerState.OPEN && problem == null;
        return new ModelStatus(model.status().model(), available, problem, callSlots.waiting());
    }

    @Override
    public void close() {
        model.close();
    }

    /** A stream that returns its slot when it is closed. */
    private final class SlotHoldingStream implements ModelStream {

        private final ModelStream stream;
        private final CallSlots.Slot slot;
        private final CallSlots.Admission admission;
        private final AtomicBoolean closed = new AtomicBoolean();

        private SlotHoldingStream(ModelStream stream, CallSlots.Slot slot, CallSlots.Admission admission) {
            this.stream = stream;
            this.slot = slot;
            this.admission = admission;
        }

        @Override
        public @Nullable String next() {
            try {
                return stream.next();
            } catch (ModelException failure) {
                throw recordFailure(failure);
            }
        }

        @Override
        public ModelUsage usage() {
            return stream.usage();
        }

        @Override
        public void close() {
            if (closed.compareAndSet(false, true)) {
                stream.close();
                slot.close();
                admission.close();
            }
        }
    }
}
