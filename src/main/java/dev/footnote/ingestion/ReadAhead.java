package dev.footnote.ingestion;

import dev.footnote.ingestion.folder.FolderLedger;
import dev.footnote.ingestion.reading.SeedFile;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Reads pending files on threads of its own, the smallest first, while earlier ones are embedded. The size of all files
 * that are open is bounded; small ones are let past large ones. Used by one thread.
 */
final class ReadAhead implements AutoCloseable {

    /** The total size of open files; a larger file is read when no other large one is open. */
    private static final long MOST_BYTES = 64 << 20;

    /** A file up to this size is read whatever else is open: some seconds of embedding. */
    private static final long SMALL = 64 << 10;

    /** Open files; their passages outlast a few batches. */
    private static final int MOST_FILES = 512;

    private final FolderLedger folder;
    private final Function<SeedFile, OpenFile> read;
    private final int threads = Math.max(2, Runtime.getRuntime().availableProcessors());
    private final ExecutorService pool = Executors.newFixedThreadPool(threads, ReadAhead::thread);
    private final BlockingQueue<Future<OpenFile>> results = new LinkedBlockingQueue<>();
    private int reading;
    private int open;
    private long openBytes;

    /** @param read reads one file; called on several threads at once */
    ReadAhead(FolderLedger folder, Function<SeedFile, OpenFile> read) {
        this.folder = folder;
        this.read = read;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "footnote-reading");
        thread.setDaemon(true);
        return thread;
    }

    /** Starts to read pending files as far as threads and memory allow. */
    void fill() {
        Optional<SeedFile> next = Optional.empty();
        do {
            boolean hasRoom = reading < 2 * threads && open < MOST_FILES;
            next = hasRoom ? folder.takeSmallest(mostBytes()) : Optional.empty();
            next.ifPresent(this::start);
        } while (next.isPresent());
    }

    private long mostBytes() {
        return openBytes <= SMALL ? Long.MAX_VALUE : Math.max(SMALL, MOST_BYTES - openBytes);
    }

    private void start(SeedFile file) {
        reading++;
        open++;
        openBytes += file.stamp().size();
        pool.execute(new FutureTask<>(() -> read.apply(file)) {
            @Override
            protected void done() {
                results.add(this);
            }
        });
    }

    /**
     * The file that was read first, waiting for one if there is none; empty after the time, and if none is being read.
     *
     * @throws IngestionException when the thread was interrupted
     */
    Optional<OpenFile> next(Duration wait) {
        if (reading == 0) {
            return Optional.empty();
        }
        try {
            Future<OpenFile> result = results.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
            if (result == null) {
                return Optional.empty();
            }
            reading--;
            return Optional.of(result.get());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading the documents was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a file could not be read: " + failed.getCause(), failed.getCause());
        }
    }

    boolean isReading() {
        return reading > 0;
    }

    /** A file that {@link #next} returned is no longer held in memory. */
    void release(OpenFile file) {
        open--;
        openBytes -= file.bytes();
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
