package dev.footnote.slack.asking;

import dev.footnote.slack.web.BackgroundTasks;
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
final class AnswerQueue {

    private static final Duration NOTICE_TIMEOUT = Duration.ofSeconds(5);

    /** Threads that notify waiting askers at shutdown: each waits for Slack, and there may be a thousand askers. */
    private static final int NOTICE_THREADS = 16;

    private final ThreadPoolExecutor workers;
    private final Map<String, Integer> jobsByUser = new HashMap<>();
    private final int maxPerUser;
    private final Set<QueuedJob> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    AnswerQueue(SlackAskingConfig config) {
        this.workers = BackgroundTasks.pool("slack-answer", config.workers(), config.maxQueued());
        this.maxPerUser = config.maxPerUser();
    }

    /** A task whose result a user is waiting for. */
    interface QueuedJob extends Runnable {

        /** Called instead of {@code run} when the task will not be run. */
        void abandon();

        /** Asks a running task to end soon; called from another thread. */
        void stop();
    }

    /** The result of submitting a job. */
    enum SubmitResult {
        ACCEPTED,
        USER_LIMIT_REACHED,
        QUEUE_FULL
    }

    /**
     * Submits a job; returns at once.
     *
     * @param user null for a job that counts towards no user's limit
     */
    SubmitResult submit(@Nullable String user, QueuedJob queuedJob) {
        if (!countJob(user)) {
            return SubmitResult.USER_LIMIT_REACHED;
        }
        try {
            workers.execute(new CountedJob(user, queuedJob));
            return SubmitResult.ACCEPTED;
        } catch (RejectedExecutionException full) {
            uncountJob(user);
            return SubmitResult.QUEUE_FULL;
        }
    }

    private synchronized boolean countJob(@Nullable String user) {
        if (user == null) {
            return true;
        }
        int mine = jobsByUser.getOrDefault(user, 0);
        if (mine >= maxPerUser) {
            return false;
        }
        jobsByUser.put(user, mine + 1);
        return true;
    }

    private synchronized void uncountJob(@Nullable String user) {
        if (user != null) {
            jobsByUser.computeIfPresent(user, (same, mine) -> mine > 1 ? mine - 1 : null);
        }
    }

    /** Accepts no more jobs, and returns whether all accepted ones finished in time. */
    boolean shutDownWithin(Duration patience) throws InterruptedException {
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
        running.forEach(QueuedJob::stop);
        ThreadPoolExecutor tellers =
                BackgroundTasks.pool("slack-farewell", NOTICE_THREADS, Math.max(1, waiting.size()));
        waiting.forEach(job -> tellers.execute(((CountedJob) job).queuedJob::abandon));
        tellers.shutdown();
        tellers.awaitTermination(NOTICE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        workers.awaitTermination(NOTICE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
    }

    private final class CountedJob implements Runnable {

        private final @Nullable String user;
        private final QueuedJob queuedJob;

        CountedJob(@Nullable String user, QueuedJob queuedJob) {
            this.user = user;
            this.queuedJob = queuedJob;
        }

        @Override
        public void run() {
            running.add(queuedJob);
            try {
                // A job that was dequeued just before the shutdown is abandoned like the waiting ones.
                if (stopping) {
                    queuedJob.abandon();
                } else {
                    queuedJob.run();
                }
            } finally {
                running.remove(queuedJob);
                uncountJob(user);
            }
        }
    }
}
