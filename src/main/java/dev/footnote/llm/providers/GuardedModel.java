package dev.footnote.llm.providers;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
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
 * A model that is asked again while it has written nothing, no sooner than it says, is left alone when it fails often, and writes for so many at
 * once. The place of an answer is taken until its stream is closed.
 */
final class GuardedModel implements LanguageModel {

    private final ChatLanguageModel model;
    private final Duration total;
    private final Slots slots;
    private final TypedGuard<ModelStream> guard;
    private volatile CircuitBreakerState circuit = CircuitBreakerState.CLOSED;
    private volatile @Nullable String problem;

    GuardedModel(ChatLanguageModel model, ModelConfig config) {
        this.model = model;
        this.total = config.timeout().total();
        this.slots = new Slots(config.concurrency(), config.maxQueued(), total);
        this.guard = guard(config);
    }

    private TypedGuard<ModelStream> guard(ModelConfig config) {
        long delay = config.retryDelay().toMillis();
        return TypedGuard.create(ModelStream.class)
                .withDescription("language model")
                .withRetry()
                .maxRetries(config.retries())
                .delay(delay, ChronoUnit.MILLIS)
                .jitter(delay / 4, ChronoUnit.MILLIS)
                // The attempts know when there is no time left.
                .maxDuration(0, ChronoUnit.MILLIS)
                .whenException(failure ->
                        failure instanceof ModelException known && known.kind().isPassing())
                .withExponentialBackoff()
                .done()
                .done()
                .withCircuitBreaker()
                .requestVolumeThreshold(config.breaker().failures())
                .failureRatio(1)
                .delay(config.breaker().delay().toMillis(), ChronoUnit.MILLIS)
                .when(GuardedModel::isTrouble)
                .onStateChange(state -> circuit = state)
                .done()
                .build();
    }

    /** Whether the model is the worse for it, and not just this answer. */
    private static boolean isTrouble(Throwable failure) {
        return !(failure instanceof CancelledException)
                && !(failure instanceof ModelException known && known.kind() == Kind.CUT_SHORT);
    }

    @Override
    public ModelStream open(ModelRequest request, Cancellation cancellation) {
        Deadline deadline = Deadline.in(total);
        Slots.Slot slot = slots.take(cancellation);
        Attempts attempts = new Attempts(cancellation, deadline);
        try {
            ModelStream stream = guard.get(() -> attempts.next(() -> model.open(request, cancellation, deadline)));
            problem = null;
            return new Held(stream, slot);
        } catch (CircuitBreakerOpenException open) {
            slot.close();
            throw failed(
                    new ModelException(Kind.LEFT_ALONE, "the model failed too often and is left alone for a while"));
        } catch (ModelException failure) {
            slot.close();
            throw failed(failure);
        } catch (RuntimeException other) {
            slot.close();
            throw other;
        }
    }

    private ModelException failed(ModelException failure) {
        problem = isTrouble(failure) ? failure.getMessage() : null;
        return failure;
    }

    @Override
    public ModelStatus status() {
        boolean available = circuit != CircuitBreakerState.OPEN && problem == null;
        return new ModelStatus(model.status().model(), available, problem);
    }

    @Override
    public void close() {
        model.close();
    }

    /** A stream with its place. */
    private final class Held implements ModelStream {

        private final ModelStream stream;
        private final Slots.Slot slot;
        private final AtomicBoolean closed = new AtomicBoolean();

        private Held(ModelStream stream, Slots.Slot slot) {
            this.stream = stream;
            this.slot = slot;
        }

        @Override
        public @Nullable String next() {
            try {
                return stream.next();
            } catch (ModelException failure) {
                throw failed(failure);
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
            }
        }
    }
}
