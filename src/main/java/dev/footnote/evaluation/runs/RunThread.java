package dev.footnote.evaluation.runs;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that runs evaluations, and the queue of those that wait for it. Thread-safe. */
final class RunThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RunThread.class);

    /** How long shutdown waits for running questions. */
    private static final long SHUTDOWN_TIMEOUT_SECONDS = 10;

    private final ThreadPoolExecutor executor;

    RunThread(int maxQueued) {
        executor = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(maxQueued), task -> new Thread(task, "evaluation"));
    }

    boolean isFull() {
        return executor.getQueue().remainingCapacity() == 0;
    }

    /** @throws java.util.concurrent.RejectedExecutionException if the queue is full or closed */
    void execute(Runnable run) {
        executor.execute(run);
    }

    /** Takes a run out of the queue; returns whether it was still waiting. */
    boolean remove(Runnable run) {
        return executor.remove(run);
    }

    /** Drops what waits and waits for the running questions, which have been cancelled, for a limited time. */
    @Override
    public void close() {
        executor.getQueue().clear();
        executor.shutdown();
        try {
            if (!executor.awaitTermination(SHUTDOWN_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                executor.shutdownNow();
                LOG.warn("An evaluation run did not stop in time and is marked as interrupted");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
