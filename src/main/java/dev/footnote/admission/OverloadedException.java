package dev.footnote.admission;

import java.time.Duration;

/** Too many questions are waiting, or this one has waited too long; nothing was done for it. */
public final class OverloadedException extends RuntimeException {

    private final Duration retryAfter;
    private final boolean waited;

    /** @param waited whether the question had a place in the queue, for the longest time permitted */
    public OverloadedException(Duration retryAfter, boolean waited) {
        super("too many questions are waiting; ask again in %d s".formatted(retryAfter.toSeconds()));
        this.retryAfter = retryAfter;
        this.waited = waited;
    }

    /** When the waiting questions will probably be answered, in whole seconds. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** Whether the question had a place in the queue, for the longest time permitted. */
    public boolean hasWaited() {
        return waited;
    }
}
