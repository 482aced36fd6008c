package dev.footnote.ingestion;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Tells when embedded documents are due to be published: every second, but publishing takes no more than a fifth of the
 * time. Not thread-safe.
 */
final class PublishingPace {

    private static final Duration SHORTEST = Duration.ofSeconds(1);

    /** Times the duration of the last publishing. */
    private static final int PAUSE = 4;

    private final LongSupplier nanoTime;
    private long due;

    /** @param nanoTime as {@link System#nanoTime} */
    PublishingPace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.due = nanoTime.getAsLong();
    }

    boolean isDue() {
        return due - nanoTime.getAsLong() <= 0;
    }

    Duration untilDue() {
        return Duration.ofNanos(due - nanoTime.getAsLong());
    }

    /** Runs a publishing and sets when the next is due. */
    void publish(Runnable publishing) {
        long start = nanoTime.getAsLong();
        publishing.run();
        long end = nanoTime.getAsLong();
        due = end + Math.max(SHORTEST.toNanos(), PAUSE * (end - start));
    }
}
