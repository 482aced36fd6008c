package dev.footnote.llm.providers;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.ModelException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Places for so many at once, given in the order of asking, and a bounded queue before them. */
final class Slots {

    /** How often one who waits looks whether he was cancelled. */
    private static final long LOOK_MILLIS = 50;

    private final Semaphore places;
    private final Semaphore admitted;
    private final Duration patience;

    Slots(int places, int queued, Duration patience) {
        this.places = new Semaphore(places, true);
        this.admitted = new Semaphore(places + queued);
        this.patience = patience;
    }

    /** @throws ModelException when the queue is full, or the wait is longer than anybody's patience */
    Slot take(Cancellation cancellation) {
        if (!admitted.tryAcquire()) {
            throw busy("too many questions wait for the model");
        }
        try {
            awaitPlace(cancellation);
            return new Slot();
        } catch (RuntimeException unplaced) {
            admitted.release();
            throw unplaced;
        }
    }

    private void awaitPlace(Cancellation cancellation) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            while (!places.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                cancellation.check();
                if (System.nanoTime() - end > 0) {
                    throw busy("the model did not become free in time");
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        }
    }

    private static ModelException busy(String message) {
        return new ModelException(ModelException.Kind.BUSY, message);
    }

    /** A place; closing it, once, gives it back. */
    final class Slot implements AutoCloseable {

        private Slot() {}

        @Override
        public void close() {
            places.release();
            admitted.release();
        }
    }
}
