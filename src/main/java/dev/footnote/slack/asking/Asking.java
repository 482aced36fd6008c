package dev.footnote.slack.asking;

import dev.footnote.feedback.Feedback;
import dev.footnote.slack.messages.AnswerMessage;
import dev.footnote.slack.messages.Phrases;
import dev.footnote.slack.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Accepts questions and has each answered exactly once. Thread-safe; close it at the end. */
public final class Asking implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Asking.class);

    private final AskingConfig config;
    private final Workspace workspace;
    private final AnswerMessage message;
    private final PrivateAnswers answers = new PrivateAnswers();
    private final AnswerJob.Tools tools;
    private final boolean streamed;
    private final Desk desk;

    public Asking(
            AskingConfig config, Workspace workspace, Knowledge knowledge, Feedback feedback, AnswerMessage message) {
        this.config = config;
        this.workspace = workspace;
        this.message = message;
        this.tools = new AnswerJob.Tools(knowledge, feedback, workspace, new Pace(config.maxPerTenMinutes()));
        this.streamed = knowledge.isWritten();
        this.desk = new Desk(config);
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
    public boolean take(Asked asked) {
        if (!(asked.way() instanceof Asked.Way.Overheard)) {
            workspace.threads().join(asked.thread());
        }
        return take(new ThreadStage(asked, workspace, message, streamed));
    }

    /** Accepts a slash command in the same way. */
    public boolean take(Commanded commanded) {
        return take(new CommandStage(commanded, workspace.replies(), message, answers));
    }

    private boolean take(Stage stage) {
        boolean expected = stage.isExpected();
        if (!workspace.deliveries().isFirst(stage.ids())) {
            LOG.debug("A question was delivered again channel={}", stage.channel());
            return true;
        }
        boolean taken = switch (desk.take(expected ? stage.user() : null, new AnswerJob(stage, tools))) {
            case YES -> true;
            case TOO_MANY_OF_USER -> turnAway(stage, Phrases.WAIT);
            case FULL -> !expected || turnAway(stage, Phrases.FULL);
        };
        if (!taken) {
            workspace.deliveries().forget(stage.ids());
        }
        return taken;
    }

    private boolean turnAway(Stage stage, String sentence) {
        return workspace
                .errands()
                .send(
                        () -> stage.turnAway(sentence),
                        () -> workspace.deliveries().forget(stage.ids()));
    }

    /** Accepts no more questions; each accepted one is answered, or its asker is notified. */
    @Override
    public void close() {
        try {
            boolean done = desk.isDone(config.shutdownWait());
            // From here on no call waits for Slack's rate limits.
            workspace.calls().close();
            if (!done) {
                desk.abandon();
            }
            workspace.errands().close();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
