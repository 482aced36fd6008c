package dev.footnote.llm.providers;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.Deadline;
import dev.footnote.llm.ModelException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Slots for so many at once, given in the order of asking, and a bounded queue before them. None is given during the
 * model's pause.
 */
final class Slots {

    /** How often one who waits looks whether he was cancelled or the model wants a pause. */
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Semaphore free;
    private final Semaphore admitted;
    private final Pause pause;

    Slots(int slots, int queued, Pause pause) {
        this.pause = pause;
        this.free = new Semaphore(slots, true);
        this.admitted = new Semaphore(slots + queued);
    }

    /** @throws ModelException when the queue is full */
    Admission admit() {
        if (!admitted.tryAcquire()) {
            throw busy("too many questions wait for the model");
        }
        return new Admission();
    }

    private static ModelException busy(String message) {
        return new ModelException(ModelException.Kind.BUSY, message);
    }

    /** A right to slots, one after the other; closing it, once, gives it back. */
    final class Admission implements AutoCloseable {

        private Admission() {}

        /**
         * Waits for the end of the pause and for a slot.
         *
         * @throws ModelException when there is none before the deadline; at once when the pause lasts longer
         * @throws CancelledException when it was cancelled
         */
        Slot take(Deadline deadline, Cancellation cancellation) {
            while (true) {
                pause.await(deadline, cancellation);
                if (tryTake()) {
                    if (pause.isOver()) {
                        return new Slot();
                    }
                    free.release();
                }
                if (deadline.isPast()) {
                    throw busy("the model did not become free in time");
                }
            }
        }

        private boolean tryTake() {
            try {
                return free.tryAcquire(LOOK.toNanos(), TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new CancelledException();
            }
        }

        @Override
        public void close() {
            admitted.release();
        }
    }

    /** A slot; closing it, once, gives it back. */
    final class Slot implements AutoCloseable {

        private Slot() {}

        @Override
        public void close() {
            free.release();
        }
    }
}
