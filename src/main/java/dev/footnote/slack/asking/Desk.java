package dev.footnote.slack.asking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Where questions wait for one of a few threads: a bounded number of them, and of each person a few. Short errands, as to
 * tell somebody to wait, have threads of their own, so that they are not behind the questions.
 */
final class Desk {

    private static final int ERRAND_THREADS = 2;
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final ThreadPoolExecutor workers;
    private final ThreadPoolExecutor errands;
    private final Map<String, Integer> ofUser = new HashMap<>();
    private final int maxPerUser;
    private final Set<Job> running = ConcurrentHashMap.newKeySet();

    Desk(AskingConfig config) {
        this.workers = pool("slack-answers-", config.workers(), config.maxQueued());
        this.errands = pool("slack-errands-", ERRAND_THREADS, config.maxQueued());
        this.maxPerUser = config.maxPerUser();
    }

    /** Work that somebody waits for. */
    interface Job extends Runnable {

        /** Nobody will do it. */
        void abandon();

        /** It is to end soon; from another thread. */
        void stop();
    }

    /** What became of a job that was brought. */
    enum Taken {
        YES,
        TOO_MANY_OF_USER,
        FULL
    }

    private static ThreadPoolExecutor pool(String name, int threads, int queued) {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                threads, threads, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queued), named(name));
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static ThreadFactory named(String name) {
        var count = new AtomicInteger();
        return work -> {
            Thread thread = new Thread(work, name + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Returns at once.
     *
     * @param user null for a job that counts for nobody
     */
    Taken take(@Nullable String user, Job job) {
        if (!enter(user)) {
            return Taken.TOO_MANY_OF_USER;
        }
        try {
            workers.execute(new Counted(user, job));
            return Taken.YES;
        } catch (RejectedExecutionException full) {
            leave(user);
            return Taken.FULL;
        }
    }

    /** Whether it will be done; returns at once. */
    boolean send(Runnable errand) {
        try {
            errands.execute(errand);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    private synchronized boolean enter(@Nullable String user) {
        if (user == null) {
            return true;
        }
        int mine = ofUser.getOrDefault(user, 0);
        if (mine >= maxPerUser) {
            return false;
        }
        ofUser.put(user, mine + 1);
        return true;
    }

    private synchronized void leave(@Nullable String user) {
        if (user != null) {
            ofUser.computeIfPresent(user, (same, mine) -> mine > 1 ? mine - 1 : null);
        }
    }

    /** Takes nothing more; whether all that was taken is done in time. */
    boolean isDone(Duration patience) throws InterruptedException {
        workers.shutdown();
        return workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Stops what is being done and abandons what waits; returns when everybody has been told, or soon. */
    void abandon() throws InterruptedException {
        List<Runnable> waiting = new ArrayList<>();
        workers.getQueue().drainTo(waiting);
        running.forEach(Job::stop);
        waiting.forEach(job -> ((Counted) job).job.abandon());
        workers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Errands that were taken are run. */
    void close() throws InterruptedException {
        errands.shutdown();
        errands.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
    }

    private final class Counted implements Runnable {

        private final @Nullable String user;
        private final Job job;

        Counted(@Nullable String user, Job job) {
            this.user = user;
            this.job = job;
        }

        @Override
        public void run() {
            running.add(job);
            try {
                job.run();
            } finally {
                running.remove(job);
                leave(user);
            }
        }
    }
}
