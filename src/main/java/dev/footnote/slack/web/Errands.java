package dev.footnote.slack.web;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Short calls of Slack that nobody's acknowledgement waits for, on threads of their own: what is clicked on is shown
 * though questions are waiting.
 */
public final class Errands {

    private static final Logger LOG = LoggerFactory.getLogger(Errands.class);

    private static final int THREADS = 2;
    private static final int MOST_WAITING = 1000;
    private static final Duration LAST_ONES = Duration.ofSeconds(5);

    private final ThreadPoolExecutor threads;

    public Errands() {
        threads = pool("slack-errand", THREADS, MOST_WAITING);
    }

    /** Threads that end when there is nothing to do, before them so much that waits, and no more. */
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

    /** Whether it will be done; returns at once. What goes wrong is logged. */
    public boolean send(Runnable errand) {
        return send(errand, () -> {});
    }

    /** The same; {@code failed} is run when it goes wrong. */
    public boolean send(Runnable errand, Runnable failed) {
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
        } catch (SlackFailure refused) {
            failed.run();
            LOG.warn("Slack did not do what was asked error={}", refused.code());
        } catch (RuntimeException failure) {
            failed.run();
            LOG.error("A request of Slack's failed", failure);
        }
    }

    /** Those that were taken are run, if they do not take long. */
    public void close() throws InterruptedException {
        threads.shutdown();
        threads.awaitTermination(LAST_ONES.toMillis(), TimeUnit.MILLISECONDS);
    }
}
