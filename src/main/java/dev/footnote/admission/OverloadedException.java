package dev.footnote.admission;

import java.time.Duration;

/** Too many questions are waiting, or this one has waited too long; nothing was done for it. */
public final class OverloadedException extends RuntimeException {

    private final Duration retryAfter;

    public OverloadedException(Duration retryAfter) {
        super("too many questions are waiting; ask again in %d s".formatted(retryAfter.toSeconds()));
        this.retryAfter = retryAfter;
    }

    /** When the waiting questions will probably be answered, in whole seconds. */
    public Duration retryAfter() {
        return retryAfter;
    }
}
