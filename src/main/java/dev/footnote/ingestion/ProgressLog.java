package dev.footnote.ingestion;

import dev.footnote.embedding.Embedder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs the progress of embedding every five seconds, with the rate since the last line and the time left at that rate; a
 * short pass logs nothing. Not thread-safe.
 */
public final class ProgressLog implements Embedder.EmbeddingProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressLog.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Consumer<ProgressLine> log;
    private Instant since = Instant.MIN;
    private int doneBefore;
    private int last = Integer.MAX_VALUE;

    public ProgressLog() {
        this(InstantSource.system(), ProgressLog::log);
    }

    ProgressLog(InstantSource clock, Consumer<ProgressLine> log) {
        this.clock = clock;
        this.log = log;
    }

    @Override
    public void onProgress(int done, int total) {
        Instant now = clock.instant();
        boolean newPass = done < last;
        last = done;
        Duration elapsed = newPass ? Duration.ZERO : Duration.between(since, now);
        if (elapsed.compareTo(INTERVAL) >= 0) {
            log.accept(new ProgressLine(done, total, (done - doneBefore) / (elapsed.toMillis() / 1e3)));
        }
        if (newPass || elapsed.compareTo(INTERVAL) >= 0) {
            since = now;
            doneBefore = done;
        }
    }

    private static void log(ProgressLine line) {
        LOG.info(
                "Embedding passages done={} total={} percent={} perSecond={} left={}",
                line.done,
                line.total,
                100L * line.done / Math.max(line.total, 1),
                Math.round(line.perSecond),
                line.left());
    }

    /** What one line tells. */
    record ProgressLine(int done, int total, double perSecond) {

        /** The time left at this rate, such as {@code 1:02:03}; a question mark if nothing was embedded. */
        String left() {
            if (perSecond <= 0) {
                return "?";
            }
            Duration left = Duration.ofSeconds(Math.max(0, Math.round((total - done) / perSecond)));
            return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
        }
    }
}
