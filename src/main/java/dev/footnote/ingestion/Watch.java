package dev.footnote.ingestion;

import dev.footnote.embedding.Embedder;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks through the folder again and again, in a thread of its own, until it is closed. */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private final Ingestion ingestion;
    private final Embedder.Progress progress;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread named = new Thread(task, "footnote-ingestion");
        named.setDaemon(true);
        return named;
    });
    private final Future<?> passes;
    private String lastProblem = "";
    private volatile boolean closing;

    /** The first pass begins at once. */
    public Watch(Ingestion ingestion, Duration interval, Embedder.Progress progress) {
        this.ingestion = ingestion;
        this.progress = progress;
        passes = thread.scheduleWithFixedDelay(this::pass, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pass() {
        try {
            if (ingestion.ingest(progress)) {
                logPass(ingestion.status());
            }
            lastProblem = "";
        } catch (IngestionException failed) {
            logOnce(failed);
        } catch (Error fatal) {
            LOG.error("Reading the documents failed; going on with those that are indexed", fatal);
        }
    }

    private static void logPass(IngestionStatus status) {
        LOG.info(
                "Documents read documents={} passages={} failures={}",
                status.documents(),
                status.passages(),
                status.failures().size());
        status.failures().forEach(failure -> LOG.warn("Left out name={} reason={}", failure.name(), failure.reason()));
    }

    /** The same trouble every other second is one line in the log, not thousands; a pass cut off at the end is none. */
    private void logOnce(IngestionException failed) {
        if (!closing && !lastProblem.equals(failed.getMessage())) {
            lastProblem = String.valueOf(failed.getMessage());
            LOG.error("{}; going on with the documents that are indexed", lastProblem, failed.getCause());
        }
    }

    @Override
    public void close() {
        closing = true;
        passes.cancel(true);
        thread.shutdownNow();
        awaitEnd();
    }

    /** What the pass works with is closed next; a pass that does not heed its interruption in time is left behind. */
    private void awaitEnd() {
        try {
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Reading the documents did not stop in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
