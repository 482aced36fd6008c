package dev.footnote.ingestion;

import dev.footnote.embedding.Embedder;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Scans the folder periodically on a thread of its own until it is closed. */
public final class FolderWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);

    private final Ingestion ingestion;
    private final Embedder.EmbeddingProgress embeddingProgress;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread named = new Thread(task, "footnote-ingestion");
        named.setDaemon(true);
        return named;
    });
    private final Future<?> passes;
    private String lastProblem = "";
    private volatile boolean closing;

    /** Starts the first pass at once. */
    public FolderWatcher(Ingestion ingestion, Duration interval, Embedder.EmbeddingProgress embeddingProgress) {
        this.ingestion = ingestion;
        this.embeddingProgress = embeddingProgress;
        passes = thread.scheduleWithFixedDelay(this::pass, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void pass() {
        try {
            if (ingestion.ingest(embeddingProgress)) {
                logPass(ingestion.status());
            }
            lastProblem = "";
        } catch (IngestionException failed) {
            logOnce(failed);
        } catch (Error fatal) {
            LOG.error("Reading the documents failed; continuing with the indexed documents", fatal);
        }
    }

    private static void logPass(IngestionStatus status) {
        LOG.info(
                "Documents read documents={} passages={} failures={}",
                status.documents(),
                status.passages(),
                status.failures().size());
        status.failures()
                .forEach(
                        readFailure -> LOG.warn("Problem name={} reason={}", readFailure.name(), readFailure.reason()));
    }

    /** Logs a repeated failure only once, and ignores a pass that is interrupted by closing. */
    private void logOnce(IngestionException failed) {
        if (!closing && !lastProblem.equals(failed.getMessage())) {
            lastProblem = String.valueOf(failed.getMessage());
            LOG.error("{}; continuing with the indexed documents", lastProblem, failed.getCause());
        }
    }

    @Override
    public void close() {
        closing = true;
        passes.cancel(true);
        thread.shutdownNow();
        awaitEnd();
    }

    /**
     * Waits for the running pass, because its resources are closed next; a pass that ignores its interruption is
     * abandoned.
     */
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
