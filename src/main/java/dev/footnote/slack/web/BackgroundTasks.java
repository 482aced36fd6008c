package dev.footnote.slack.web;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs short Slack calls in the background on threads of its own, so that clicks are handled even while questions are
 * waiting.
 */
public final class BackgroundTasks {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundTasks.class);

    private static final int THREADS = 2;
    private static final int MOST_WAITING = 1000;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads;

    public BackgroundTasks() {
        threads = pool("slack-errand", THREADS, MOST_WAITING);
    }

    /** A pool with daemon threads that end when idle, and a queue of {@code waiting} tasks. */
    public static ThreadPoolExecutor pool(String name, int threads, int waiting) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(waiting), work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    /** Runs a task in the background; returns at once whether it was accepted. Failures are logged. */
    public boolean submit(Runnable errand) {
        return submit(errand, () -> {});
    }

    /** Runs a task in the background; {@code failed} is called if it fails. */
    public boolean submit(Runnable errand, Runnable failed) {
        try {
            threads.execute(() -> run(errand, failed));
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    private static void run(Runnable errand, Runnable failed) {
        try {
            errand.run();
        } catch (SlackCallException refused) {
            failed.run();
            LOG.warn("A Slack call failed error={}", refused.code());
        } catch (RuntimeException failure) {
            failed.run();
            LOG.error("A background task for Slack failed", failure);
        }
    }

    /** Runs the accepted tasks, if they do not take long. */
    public void close() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }
}
