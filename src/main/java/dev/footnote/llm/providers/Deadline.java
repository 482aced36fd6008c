package dev.footnote.llm.providers;

import java.time.Duration;

/** When there is no time left, on the clock of this process. */
final class Deadline {

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Negative when it has passed. */
    Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    boolean isPast() {
        return left().isNegative();
    }

    boolean isBefore(Deadline other) {
        return nanos - other.nanos < 0;
    }
}
