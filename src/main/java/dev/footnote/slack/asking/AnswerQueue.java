package dev.footnote.slack.asking;

import dev.footnote.engine.Asker;
import dev.footnote.monitoring.DoorMetrics;
import dev.footnote.slack.web.BackgroundTasks;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A bounded queue of questions in front of a small thread pool, with a limit for each user. */
final class AnswerQueue {

    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    private final ThreadPoolExecutor workers;
    private final Map<String, Integer> jobsByUser = new HashMap<>();
    private final int maxPerUser;
    private final Set<QueuedJob> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;

    AnswerQueue(SlackAskingConfig config) {
        this.workers = BackgroundTasks.pool("slack-answer", config.workers(), config.maxQueued());
        this.maxPerUser = config.maxPerUser();
        DoorMetrics.showQueueLength(Asker.Door.SLACK, workers.getQueue());
    }

    /** A task with a result that a user waits for. */
    interface QueuedJob extends Runnable {

        /** Asks a running task to end soon; called from another thread. */
        void stop();
    }

    /** The result of submitting a job. */
    enum SubmitResult {
        ACCEPTED,
        USER_LIMIT_REACHED,
        QUEUE_FULL,
        /** No job is accepted any more. */
        STOPPING
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
            return workers.isShutdown() ? SubmitResult.STOPPING : SubmitResult.QUEUE_FULL;
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

    /** Stops running jobs and forgets waiting ones; returns when no job runs or a short time has passed. */
    void stop() throws InterruptedException {
        stopping = true;
        workers.getQueue().clear();
        running.forEach(QueuedJob::stop);
        workers.awaitTermination(STOP_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
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
                // A job that was dequeued just before the shutdown is forgotten like the waiting ones.
                if (!stopping) {
                    queuedJob.run();
                }
            } finally {
                running.remove(queuedJob);
                uncountJob(user);
            }
        }
    }
}
