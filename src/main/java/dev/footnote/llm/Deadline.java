package dev.footnote.llm;

import java.time.Duration;

/** A point in time on the monotonic clock of this process. */
public final class Deadline {

    private final long nanos;

    private Deadline(long nanos) {
        this.nanos = nanos;
    }

    /** The deadline after this much time, at most 100 years. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** The remaining time; negative after the deadline. */
    public Duration remainingTime() {
        return Duration.ofNanos(nanos - System.nanoTime());
    }

    public boolean isPast() {
        return remainingTime().isNegative();
    }

    public boolean isBefore(Deadline other) {
        return nanos - other.nanos < 0;
    }

    public Deadline orEarlier(Deadline other) {
        return other.isBefore(this) ? other : this;
    }
}
