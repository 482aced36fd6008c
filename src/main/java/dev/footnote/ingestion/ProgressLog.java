package dev.footnote.ingestion;

import dev.footnote.embedding.Embedder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs the progress of embedding every five seconds; a short pass logs nothing. Not thread-safe. */
public final class ProgressLog implements Embedder.EmbeddingProgress {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressLog.class);
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private final InstantSource clock;
    private final Embedder.EmbeddingProgress log;
    private Instant next = Instant.MIN;
    private int last = Integer.MAX_VALUE;

    public ProgressLog() {
        this(InstantSource.system(), ProgressLog::log);
    }

    ProgressLog(InstantSource clock, Embedder.EmbeddingProgress log) {
        this.clock = clock;
        this.log = log;
    }

    @Override
    public void onProgress(int done, int total) {
        Instant now = clock.instant();
        boolean newPass = done < last;
        last = done;
        if (newPass) {
            next = now.plus(INTERVAL);
        } else if (!now.isBefore(next)) {
            log.onProgress(done, total);
            next = now.plus(INTERVAL);
        }
    }

    private static void log(int done, int total) {
        LOG.info("Embedding passages done={} total={} percent={}", done, total, 100L * done / Math.max(total, 1));
    }
}
