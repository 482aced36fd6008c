package dev.footnote.llm.providers;

import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.llm.Deadline;
import dev.footnote.llm.ModelException;
import dev.footnote.llm.ModelException.Kind;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The time during which a model asked not to be called, by {@code Retry-After}; applies to all calls. Thread-safe. */
final class RetryPause {

    /** A longer pause is cut to this. */
    static final Duration LONGEST = Duration.ofHours(1);

    private volatile RequestedPause latest = new RequestedPause(Deadline.in(Duration.ZERO), "");

    /** The end of the pause, and the message of the failure that asked for it. */
    private record RequestedPause(Deadline end, String refusal) {}

    /** Extends the pause if the failure asks for a retry that is later than its current end. */
    void extend(ModelException refusal) {
        refusal.retryAfter().ifPresent(asked -> {
            Duration wait = asked.compareTo(LONGEST) < 0 ? asked : LONGEST;
            extend(new RequestedPause(Deadline.in(wait), String.valueOf(refusal.getMessage())));
        });
    }

    private synchronized void extend(RequestedPause requestedPause) {
        if (latest.end().isBefore(requestedPause.end())) {
            latest = requestedPause;
        }
    }

    boolean isOver() {
        return latest.end().isPast();
    }

    /** @throws ModelException if the pause does not end before the deadline */
    void check(Deadline deadline) {
        RequestedPause requestedPause = latest;
        if (!requestedPause.end().isPast() && !requestedPause.end().isBefore(deadline)) {
            throw new ModelException(
                    Kind.RETRY_AFTER_DEADLINE, requestedPause.refusal() + ", and asks for a retry after the deadline");
        }
    }

    /**
     * Waits until the pause is over.
     *
     * @throws ModelException at once if the pause does not end before the deadline
     * @throws CancelledException if the call was cancelled
     */
    void await(Deadline deadline, Cancellation cancellation) {
        cancellation.throwIfCancelled();
        CountDownLatch cancelled = new CountDownLatch(1);
        Runnable wake = cancelled::countDown;
        cancellation.onCancel(wake);
        try {
            while (!isOver()) {
                check(deadline);
                if (cancelled.await(latest.end().remainingTime().toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new CancelledException();
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancelledException();
        } finally {
            cancellation.removeAction(wake);
        }
    }
}
