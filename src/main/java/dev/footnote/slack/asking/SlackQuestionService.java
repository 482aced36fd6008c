package dev.footnote.slack.asking;

import dev.footnote.engine.Asker;
import dev.footnote.feedback.Feedback;
import dev.footnote.monitoring.DoorMetrics;
import dev.footnote.monitoring.DoorMetrics.Limit;
import dev.footnote.slack.inbox.CommandQuestion;
import dev.footnote.slack.inbox.InboxException;
import dev.footnote.slack.inbox.IncomingQuestion;
import dev.footnote.slack.inbox.QuestionInbox;
import dev.footnote.slack.inbox.SlackQuestion;
import dev.footnote.slack.inbox.StoredQuestion;
import dev.footnote.slack.messages.AnswerMessageComposer;
import dev.footnote.slack.messages.BotPhrases;
import dev.footnote.slack.workspace.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts questions and has each answered once, by the next process if this one ends before. Thread-safe; close it at
 * the end.
 */
public final class SlackQuestionService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackQuestionService.class);

    /** How long the questions of an earlier process wait until all documents have been read. */
    private static final Duration LONGEST_READING = Duration.ofMinutes(2);

    private static final Duration READING_CHECK = Duration.ofMillis(200);
    private static final int LONGEST_PAUSE_FACTOR = 10;

    private final SlackAskingConfig config;
    private final Workspace workspace;
    private final QuestionInbox inbox;
    private final AnswerMessageComposer message;
    private final PrivateAnswers answers = new PrivateAnswers();
    private final SlackAnswerJob.AnswerServices answerServices;
    private final AnswerQueue answerQueue;

    /** Ids of the questions that this process is answering. */
    private final Set<Long> active = ConcurrentHashMap.newKeySet();

    private volatile boolean closing;

    /**
     * Opens the inbox, and answers the questions that an earlier process left there.
     *
     * @throws InboxException when the inbox cannot be opened
     */
    public SlackQuestionService(
            SlackAskingConfig config,
            Workspace workspace,
            KnowledgeBase knowledgeBase,
            Feedback feedback,
            AnswerMessageComposer message) {
        this.config = config;
        this.workspace = workspace;
        this.inbox = new QuestionInbox(SlackAskingConfig.effectiveDirectory(config), Clock.systemUTC());
        this.message = message;
        this.answerServices = new SlackAnswerJob.AnswerServices(
                knowledgeBase,
                feedback,
                workspace,
                new QuestionRateLimiter(config.maxPerTenMinutes()),
                config.maxAge(),
                this::retryLater);
        this.answerQueue = new AnswerQueue(config);
        resume();
    }

    /** Answers that only one user has seen and may share. */
    public PrivateAnswers privateAnswers() {
        return answers;
    }

    /**
     * Accepts a message, or recognizes it as a duplicate. It is on disk when this returns true.
     *
     * @return false when the message could not be accepted and should be delivered again
     * @throws InboxException when the message could not be stored
     */
    public boolean accept(IncomingQuestion question) {
        if (question instanceof SlackQuestion asked
                && !(asked.trigger() instanceof SlackQuestion.QuestionTrigger.ThreadReply)) {
            workspace.threads().join(asked.thread());
        }
        StoredQuestion stored = inbox.add(question);
        if (stored.state() == StoredQuestion.State.DONE || !active.add(stored.id())) {
            LOG.debug("A question was delivered again id={}", stored.id());
            return true;
        }
        return submit(job(stored));
    }

    private SlackAnswerJob job(StoredQuestion stored) {
        QuestionProgress progress = new QuestionProgress(inbox, stored, active);
        return new SlackAnswerJob(exchange(stored.question(), progress), progress, answerServices);
    }

    private QuestionExchange exchange(IncomingQuestion question, QuestionProgress progress) {
        if (question instanceof CommandQuestion command) {
            return new CommandExchange(command, progress, workspace.replies(), message, answers);
        }
        ThreadExchange exchange = new ThreadExchange((SlackQuestion) question, progress, workspace, message);
        return answerServices.knowledge().hasLanguageModel() ? exchange.streamed() : exchange;
    }

    private boolean submit(SlackAnswerJob job) {
        boolean expected = job.exchange().isAnswerExpected();
        return switch (answerQueue.submit(expected ? job.exchange().user() : null, job)) {
            case ACCEPTED -> true;
            case USER_LIMIT_REACHED -> {
                DoorMetrics.countRefusal(Asker.Door.SLACK, Limit.QUESTIONS_PENDING);
                yield submitRefusal(job, BotPhrases.QUESTIONS_PENDING);
            }
            case STOPPING -> true;
            case QUEUE_FULL -> {
                DoorMetrics.countRefusal(Asker.Door.SLACK, Limit.QUEUE_FULL);
                yield expected ? submitRefusal(job, BotPhrases.QUEUE_FULL) : retryLater(job);
            }
        };
    }

    private boolean submitRefusal(SlackAnswerJob job, String sentence) {
        Runnable refusal = () -> {
            job.exchange().refuse(sentence);
            job.progress().complete();
        };
        boolean taken = workspace.backgroundTasks().submit(refusal, () -> retryLater(job));
        if (!taken) {
            job.progress().remove();
        }
        return taken;
    }

    /** Runs a job again after a pause; a stopping service leaves its question to the next start. */
    private boolean retryLater(SlackAnswerJob job) {
        long pause = config.retryPause().toMillis();
        long delay = pause * Math.min(LONGEST_PAUSE_FACTOR, Math.max(1, job.runs()))
                + ThreadLocalRandom.current().nextLong(pause / 2 + 1);
        CompletableFuture.delayedExecutor(delay, TimeUnit.MILLISECONDS).execute(() -> resubmit(job));
        return true;
    }

    /** Its user's limit was checked before. A stopping service does not take it. */
    private void resubmit(SlackAnswerJob job) {
        if (answerQueue.submit(null, job) == AnswerQueue.SubmitResult.QUEUE_FULL) {
            retryLater(job);
        }
    }

    /** Answers the questions of an earlier process once the documents have been read. */
    private void resume() {
        int unanswered = inbox.unanswered().size();
        if (unanswered > 0) {
            LOG.info("Accepted Slack questions are not answered yet questions={}", unanswered);
            resumeWhenComplete(System.nanoTime() + LONGEST_READING.toNanos());
        }
    }

    private void resumeWhenComplete(long latest) {
        if (!answerServices.knowledge().isComplete() && System.nanoTime() < latest) {
            resumeAfter(READING_CHECK, latest);
            return;
        }
        try {
            resumeUnanswered();
        } catch (InboxException failed) {
            if (!closing) {
                LOG.error("Accepted Slack questions could not be read; they are read again later", failed);
                resumeAfter(config.retryPause(), latest);
            }
        }
    }

    private void resumeAfter(Duration delay, long latest) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS)
                .execute(() -> resumeWhenComplete(latest));
    }

    /** Slack may have delivered some again, so that their states are read once no other job can take them. */
    private void resumeUnanswered() {
        Set<Long> claimed = inbox.unanswered().stream()
                .map(StoredQuestion::id)
                .filter(active::add)
                .collect(Collectors.toCollection(HashSet::new));
        try {
            for (StoredQuestion stored : inbox.unanswered()) {
                if (claimed.remove(stored.id())) {
                    resubmit(job(stored));
                }
            }
        } finally {
            active.removeAll(claimed);
        }
    }

    /** Accepts no more questions; those that are not answered in time stay in the inbox. */
    @Override
    public void close() {
        closing = true;
        try {
            boolean done = answerQueue.shutDownWithin(config.shutdownWait());
            // From here on no call waits for Slack.
            workspace.calls().close();
            if (!done) {
                answerQueue.stop();
            }
            workspace.backgroundTasks().close();
            if (!active.isEmpty()) {
                LOG.info("Accepted Slack questions are answered after the next start questions={}", active.size());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            inbox.close();
        }
    }
}
