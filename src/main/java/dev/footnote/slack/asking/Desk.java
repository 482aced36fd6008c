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

/**
 * Where questions wait for one of a few threads: a bounded number of them, and of each person a few.
 */
final class Desk {

    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    /** Who waits is told by so many at once: each waits for Slack, and a thousand may have to be told. */
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
                // One that was taken out just before the rest is stopped as the rest is.
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
