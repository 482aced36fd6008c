package dev.footnote.index.kept;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores a changing index in the background: some time after a change, and once more when it is closed. A failure costs
 * only what was to be kept.
 */
public final class IndexKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

    /** Changes of this time are stored together. */
    private static final Duration PAUSE = Duration.ofSeconds(20);

    /** Times the duration of the last storing: it takes no more than a twentieth of the time. */
    private static final int PAUSE_FACTOR = 19;

    private final KeptIndexFolder folder;
    private final Source source;
    private final Duration pause;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread named = new Thread(task, "footnote-index");
        named.setDaemon(true);
        return named;
    });
    private @Nullable Future<?> scheduled;
    private long lastNanos;
    private volatile boolean hasFailed;

    public IndexKeeper(KeptIndexFolder folder, Source source) {
        this(folder, source, PAUSE);
    }

    IndexKeeper(KeptIndexFolder folder, Source source, Duration pause) {
        this.folder = folder;
        this.source = source;
        this.pause = pause;
    }

    /** The index has changed. Returns at once. */
    public synchronized void changed() {
        if (scheduled == null && !thread.isShutdown()) {
            long delay = Math.max(pause.toNanos(), PAUSE_FACTOR * lastNanos);
            scheduled = thread.schedule(this::keep, delay, TimeUnit.NANOSECONDS);
        }
    }

    private void keep() {
        synchronized (this) {
            scheduled = null;
        }
        long start = System.nanoTime();
        if (!store()) {
            changed();
        }
        synchronized (this) {
            lastNanos = System.nanoTime() - start;
        }
    }

    /** Whether nothing remains to be stored. */
    private boolean store() {
        try {
            Optional<Commit> commit = source.commit();
            if (commit.isEmpty()) {
                return true;
            }
            try (Commit current = commit.get()) {
                boolean isStored = folder.store(current.directory(), current.commit());
                hasFailed = false;
                return isStored;
            }
        } catch (IOException failed) {
            reportOnce(failed);
            return true;
        }
    }

    private void reportOnce(IOException failed) {
        if (!hasFailed) {
            hasFailed = true;
            LOG.warn("The index cannot be kept; the next start builds it again cause={}", failed.toString());
        }
    }

    /** Stores what has changed since, and ends. */
    @Override
    public void close() {
        boolean hasChanged;
        synchronized (this) {
            hasChanged = scheduled != null;
            if (scheduled != null) {
                scheduled.cancel(false);
                scheduled = null;
            }
            thread.shutdown();
        }
        try {
            // One that is being stored is soon on disk; stopping it would lose it.
            if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("Storing the index did not end in time");
                return;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return;
        }
        if (hasChanged) {
            store();
        }
    }

    /** The current state of the index. */
    public interface Source {

        /** Empty if there is nothing to keep. */
        Optional<Commit> commit() throws IOException;
    }

    /** A commit whose files stay in the directory until it is closed. */
    public interface Commit extends AutoCloseable {

        Directory directory();

        IndexCommit commit();

        @Override
        void close() throws IOException;
    }
}
