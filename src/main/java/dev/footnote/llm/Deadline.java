package dev.footnote.llm;

import java.time.Duration;

/** When there is no time left, on the clock of this process. */
public final class Deadline {

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** When so much time is over, a hundred years at most. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** Negative when it has passed. */
    public Duration left() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    public boolean isPast() {
        return left().isNegative();
    }

    public boolean isBefore(Deadline other) {
        return nanos - other.nanos < 0;
    }

    public Deadline orEarlier(Deadline other) {
        return other.isBefore(this) ? other : this;
    }
}
