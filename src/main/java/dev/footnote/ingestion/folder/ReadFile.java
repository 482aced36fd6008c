package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.SeedFile.Stamp;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What is known of a file that was read. */
final class ReadFile {

    /**
     * A file modified this shortly before it was read may have changed again within the file system's time resolution.
     */
    private static final long UNSETTLED_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final Stamp stamp;
    private final long readAt;
    final int reading;
    private final boolean isRetryable;
    final List<String> ids;
    final List<ReadFailure> failures;
    boolean isStale;

    ReadFile(Stamp stamp, long readAt, int reading, boolean isRetryable, List<String> ids, List<ReadFailure> failures) {
        this.stamp = stamp;
        this.readAt = readAt;
        this.reading = reading;
        this.isRetryable = isRetryable;
        this.ids = ids;
        this.failures = failures;
    }

    /** Whether this version of the file was read, and its documents need not be read again. */
    boolean isOf(Stamp version) {
        return !isStale && stamp.equals(version);
    }

    boolean isCurrent(Stamp now) {
        return !isRetryable && !isStale && stamp.equals(now) && readAt - stamp.modified() > UNSETTLED_NANOS;
    }
}
