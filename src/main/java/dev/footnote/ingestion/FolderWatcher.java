package dev.footnote.ingestion;

import dev.footnote.embedding.Embedder;
import dev.footnote.ingestion.format.ReadFailure;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs a pass over the folder periodically until it is closed. While a pass is running, another thread scans the folder
 * as often, so that a deletion counts at once and a new small document need not wait for the end of the pass.
 */
public final class FolderWatcher implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatcher.class);

    private final Ingestion ingestion;
    private final Embedder.EmbeddingProgress embeddingProgress;
    private final ScheduledExecutorService thread = newThread("footnote-ingestion");
    private final ScheduledExecutorService scanThread = newThread("footnote-scan");
    private final Future<?> passes;
    private final Future<?> scans;
    private final Set<ReadFailure> logged = new HashSet<>();
    private String lastProblem = "";
    private final AtomicBoolean isRequested = new AtomicBoolean();
    private volatile boolean closing;

    /** Starts the first pass at once. */
    public FolderWatcher(Ingestion ingestion, Duration interval, Embedder.EmbeddingProgress embeddingProgress) {
        this.ingestion = ingestion;
        this.embeddingProgress = embeddingProgress;
        passes = thread.scheduleWithFixedDelay(this::pass, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
        scans = scanThread.scheduleWithFixedDelay(
                this::scan, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Starts a pass at once, or right after the pass that is running. */
    public void requestPass() {
        if (isRequested.compareAndSet(false, true)) {
            try {
                thread.execute(() -> {
                    isRequested.set(false);
                    pass();
                });
            } catch (RejectedExecutionException closed) {
                LOG.debug("No pass is started any more", closed);
            }
        }
    }

    private static ScheduledExecutorService newThread(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            Thread named = new Thread(task, name);
            named.setDaemon(true);
            return named;
        });
    }

    private void scan() {
        try {
            if (ingestion.isRunning()) {
                ingestion.scan();
            }
        } catch (RuntimeException | Error failed) {
            // A task that throws would never run again.
            LOG.debug("The folder cannot be scanned; the next pass reports it", failed);
        }
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

    private void logPass(IngestionStatus status) {
        LOG.info(
                "Documents read documents={} passages={} failures={}",
                status.documents(),
                status.passages(),
                status.failures().size());
        logged.retainAll(Set.copyOf(status.failures()));
        status.failures().stream()
                .filter(logged::add)
                .forEach(failure -> LOG.warn("Problem name={} reason={}", failure.name(), failure.reason()));
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
        scans.cancel(true);
        scanThread.shutdownNow();
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
            if (!thread.awaitTermination(10, TimeUnit.SECONDS) || !scanThread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Reading the documents did not stop in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
