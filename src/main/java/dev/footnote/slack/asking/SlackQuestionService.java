package dev.footnote.slack.asking;

import dev.footnote.feedback.Feedback;
import dev.footnote.slack.messages.AnswerMessageComposer;
import dev.footnote.slack.messages.BotPhrases;
import dev.footnote.slack.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts questions and has each answered exactly once. Thread-safe; close it at the end. */
public final class SlackQuestionService implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SlackQuestionService.class);

    private final SlackAskingConfig config;
    private final Workspace workspace;
    private final AnswerMessageComposer message;
    private final PrivateAnswers answers = new PrivateAnswers();
    private final AnswerJob.AnswerServices answerServices;
    private final boolean streamed;
    private final AnswerQueue answerQueue;

    public SlackQuestionService(
            SlackAskingConfig config,
            Workspace workspace,
            KnowledgeBase knowledgeBase,
            Feedback feedback,
            AnswerMessageComposer message) {
        this.config = config;
        this.workspace = workspace;
        this.message = message;
        this.answerServices = new AnswerJob.AnswerServices(
                knowledgeBase, feedback, workspace, new QuestionRateLimiter(config.maxPerTenMinutes()));
        this.streamed = knowledgeBase.hasLanguageModel();
        this.answerQueue = new AnswerQueue(config);
    }

    /** Answers that only one user has seen and may share. */
    public PrivateAnswers privateAnswers() {
        return answers;
    }

    /**
     * Accepts a message, or recognizes it as a duplicate; returns at once.
     *
     * @return false when the message could not be accepted and should be delivered again
     */
    public boolean accept(SlackQuestion slackQuestion) {
        if (!(slackQuestion.trigger() instanceof SlackQuestion.QuestionTrigger.ThreadReply)) {
            workspace.threads().join(slackQuestion.thread());
        }
        return accept(new ThreadExchange(slackQuestion, workspace, message, streamed));
    }

    /** Accepts a slash command in the same way. */
    public boolean accept(CommandQuestion commandQuestion) {
        return accept(new CommandExchange(commandQuestion, workspace.replies(), message, answers));
    }

    private boolean accept(QuestionExchange questionExchange) {
        boolean expected = questionExchange.isAnswerExpected();
        if (!workspace.deliveries().registerIfNew(questionExchange.ids())) {
            LOG.debug("A question was delivered again channel={}", questionExchange.channel());
            return true;
        }
        boolean taken = switch (answerQueue.submit(
                expected ? questionExchange.user() : null, new AnswerJob(questionExchange, answerServices))) {
            case ACCEPTED -> true;
            case USER_LIMIT_REACHED -> submitRefusal(questionExchange, BotPhrases.QUESTIONS_PENDING);
            case QUEUE_FULL -> !expected || submitRefusal(questionExchange, BotPhrases.QUEUE_FULL);
        };
        if (!taken) {
            workspace.deliveries().forget(questionExchange.ids());
        }
        return taken;
    }

    private boolean submitRefusal(QuestionExchange questionExchange, String sentence) {
        return workspace
                .errands()
                .submit(
                        () -> questionExchange.refuse(sentence),
                        () -> workspace.deliveries().forget(questionExchange.ids()));
    }

    /** Accepts no more questions; each accepted one is answered, or its asker is notified. */
    @Override
    public void close() {
        try {
            boolean done = answerQueue.shutDownWithin(config.shutdownWait());
            // From here on no call waits for Slack's rate limits.
            workspace.calls().close();
            if (!done) {
                answerQueue.abandon();
            }
            workspace.errands().close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
