package dev.footnote.llm.providers;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.Deadline;
import dev.footnote.llm.ModelException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Limits concurrent calls by a fixed number of slots, granted in FIFO order, with a bounded queue. No slot is granted
 * during the model's pause.
 */
final class CallSlots {

    /** How often a waiting call checks for cancellation and for a pause. */
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private final Semaphore free;
    private final Semaphore admitted;
    private final int slots;
    private final int places;
    private final RetryPause retryPause;

    CallSlots(int slots, int queued, RetryPause retryPause) {
        this.retryPause = retryPause;
        this.slots = slots;
        this.places = slots + queued;
        this.free = new Semaphore(slots, true);
        this.admitted = new Semaphore(places);
    }

    /** @throws ModelException when the queue is full */
    Admission admit() {
        if (!admitted.tryAcquire()) {
            throw busy("too many calls are waiting for the model");
        }
        return new Admission();
    }

    /** The number of admitted calls that have no slot. */
    int waiting() {
        int calls = places - admitted.availablePermits();
        int running = slots - free.availablePermits();
        return Math.max(0, calls - running);
    }

    private static ModelException busy(String message) {
        return new ModelException(ModelException.Kind.BUSY, message);
    }

    /** A place in the queue that takes slots one after the other. Close it exactly once. */
    final class Admission implements AutoCloseable {

        private Admission() {}

        /**
         * Waits for the end of the pause and for a slot.
         *
         * @throws ModelException if no slot is free before the deadline; at once if the pause lasts longer
         * @throws CancelledException if the call was cancelled
         */
        Slot acquireSlot(Deadline deadline, Cancellation cancellation) {
            while (true) {
                retryPause.await(deadline, cancellation);
                if (tryAcquireSlot()) {
                    if (retryPause.isOver()) {
                        return new Slot();
                    }
                    free.release();
                }
                if (deadline.isPast()) {
                    throw busy("the model did not become free in time");
                }
            }
        }

        private boolean tryAcquireSlot() {
            try {
                return free.tryAcquire(POLL_INTERVAL.toNanos(), TimeUnit.NANOSECONDS);
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

    /** A slot. Close it exactly once to return it. */
    final class Slot implements AutoCloseable {

        private Slot() {}

        @Override
        public void close() {
            free.release();
        }
    }
}
