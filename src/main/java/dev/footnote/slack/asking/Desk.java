package dev.footnote.slack.asking;

import dev.footnote.slack.web.Errands;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A bounded queue of questions in front of a small thread pool, with a limit for each user. */
final class Desk {

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    /** Threads that notify waiting askers at shutdown: each waits for Slack, and there may be a thousand askers. */
    private static final int TELLERS = 16;

    private final ThreadPoolExecutor workers;
    private final Map<String, Integer> ofUser = new HashMap<>();
    private final int maxPerUser;
    private final Set<Job> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    Desk(AskingConfig config) {
        this.workers = Errands.pool("slack-answer", config.workers(), config.maxQueued());
        this.maxPerUser = config.maxPerUser();
    }

    /** A task whose result a user is waiting for. */
    interface Job extends Runnable {

        /** Called instead of {@code run} when the task will not be run. */
        void abandon();

        /** Asks a running task to end soon; called from another thread. */
        void stop();
    }

    /** The result of submitting a job. */
    enum Taken {
        YES,
        TOO_MANY_OF_USER,
        FULL
    }

    /**
     * Submits a job; returns at once.
     *
     * @param user null for a job that counts towards no user's limit
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

    /** Accepts no more jobs, and returns whether all accepted ones finished in time. */
    boolean isDone(Duration patience) throws InterruptedException {
        workers.shutdown();
        return workers.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Stops running jobs and abandons waiting ones; returns when all askers are notified or a short time has passed.
     */
    void abandon() throws InterruptedException {
        stopping = true;
        List<Runnable> waiting = new ArrayList<>();
        workers.getQueue().drainTo(waiting);
        running.forEach(Job::stop);
        ThreadPoolExecutor tellers = Errands.pool("slack-farewell", TELLERS, Math.max(1, waiting.size()));
        waiting.forEach(job -> tellers.execute(((Counted) job).job::abandon));
        tellers.shutdown();
        tellers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        workers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
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
                // A job that was dequeued just before the shutdown is abandoned like the waiting ones.
                if (stopping) {
                    job.abandon();
                } else {
                    job.run();
                }
            } finally {
                running.remove(job);
                leave(user);
            }
        }
    }
}
