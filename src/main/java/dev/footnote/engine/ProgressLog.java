package dev.footnote.engine;

import dev.footnote.embedding.Embedder;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log how far a long embedding is, now and then; one that is over before the first line stays silent. */
final class ProgressLog implements Embedder.Progress {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressLog.class);
    private static final long INTERVAL = Duration.ofSeconds(5).toNanos();

    private long last = System.nanoTime();
    private int lastDone;

    @Override
    public synchronized void embedded(int done, int total) {
        long now = System.nanoTime();
        if (done < lastDone) {
            last = now;
        }
        lastDone = done;
        if (now - last >= INTERVAL) {
            last = now;
            LOG.info("Embedding passages done={} total={}", done, total);
        }
    }
}
