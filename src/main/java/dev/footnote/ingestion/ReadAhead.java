package dev.footnote.ingestion;

import dev.footnote.ingestion.folder.FolderLedger;
import dev.footnote.ingestion.reading.DocumentReader;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads pending files on threads of its own, the smallest first, while earlier ones are embedded. The size of all files
 * that are open is bounded; small ones are let past large ones. Used by one thread.
 */
final class ReadAhead implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReadAhead.class);

    private static final int WAIT_SECONDS = 5;

    /** The total size of open files; a larger file is read when no other large one is open. */
    private static final long MOST_BYTES = 64 << 20;

    /** A file up to this size is read whatever else is open: some seconds of embedding. */
    private static final long SMALL = 64 << 10;

    /** Open files; their passages outlast a few batches. */
    private static final int MOST_FILES = 512;

    private final FolderLedger folder;
    private final Function<SeedFile, OpenFile> read;
    private final Lane texts = new Lane(Math.max(2, Runtime.getRuntime().availableProcessors()));
    private final Lane others;
    private final BlockingQueue<ReadResult> results = new LinkedBlockingQueue<>();
    private int open;
    private long openBytes;

    /**
     * @param parsers how many files are parsed at a time by processes of their own; plain text does not wait for them
     * @param read reads one file; called on several threads at once
     */
    ReadAhead(FolderLedger folder, int parsers, Function<SeedFile, OpenFile> read) {
        this.folder = folder;
        this.others = new Lane(parsers);
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
            next = open < MOST_FILES
                    ? folder.takeSmallest(mostBytes(), file -> lane(file).hasRoom())
                    : Optional.empty();
            next.ifPresent(this::start);
        } while (next.isPresent());
    }

    private Lane lane(SeedFile file) {
        return DocumentReader.isPlainText(file.name()) ? texts : others;
    }

    private long mostBytes() {
        return openBytes <= SMALL ? Long.MAX_VALUE : Math.max(SMALL, MOST_BYTES - openBytes);
    }

    private void start(SeedFile file) {
        Lane lane = lane(file);
        lane.reading++;
        open++;
        openBytes += file.stamp().size();
        lane.pool.execute(new FutureTask<>(() -> read.apply(file)) {
            @Override
            protected void done() {
                results.add(new ReadResult(this, lane));
            }
        });
    }

    /**
     * The file that was read first, waiting for one if there is none; empty after the time, and if none is being read.
     *
     * @throws IngestionException when the thread was interrupted
     */
    Optional<OpenFile> next(Duration wait) {
        if (!isReading()) {
            return Optional.empty();
        }
        try {
            ReadResult result = results.poll(wait.toNanos(), TimeUnit.NANOSECONDS);
            if (result == null) {
                return Optional.empty();
            }
            result.lane.reading--;
            return Optional.of(result.file.get());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("reading the documents was interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a file could not be read: " + failed.getCause(), failed.getCause());
        }
    }

    boolean isReading() {
        return texts.reading + others.reading > 0;
    }

    /** A file that {@link #next} returned is no longer held in memory. */
    void release(OpenFile file) {
        open--;
        openBytes -= file.bytes();
    }

    /** Waits for files that are being read, so that what is recorded of them is known. */
    @Override
    public void close() {
        texts.pool.shutdownNow();
        others.pool.shutdownNow();
        try {
            if (!texts.pool.awaitTermination(WAIT_SECONDS, TimeUnit.SECONDS)
                    || !others.pool.awaitTermination(WAIT_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Reading a file did not stop in time");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record ReadResult(Future<OpenFile> file, Lane lane) {}

    /** Threads for one kind of files, with as many more files waiting for them. */
    private static final class Lane {

        private final int threads;
        private final ExecutorService pool;
        private int reading;

        Lane(int threads) {
            this.threads = threads;
            this.pool = Executors.newFixedThreadPool(threads, ReadAhead::thread);
        }

        boolean hasRoom() {
            return reading < 2 * threads;
        }
    }
}
