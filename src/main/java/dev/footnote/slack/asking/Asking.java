package dev.footnote.slack.asking;

import dev.footnote.feedback.Feedback;
import dev.footnote.slack.messages.AnswerMessage;
import dev.footnote.slack.messages.Phrases;
import dev.footnote.slack.workspace.Workspace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes questions of people and has each answered once. Safe for many threads; to be closed in the end. */
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

    /** What was answered to one person alone, and may be shared. */
    public PrivateAnswers privateAnswers() {
        return answers;
    }

    /**
     * Takes a message, or takes note that it came before; returns at once.
     *
     * @return whether that could be done: else it should come again
     */
    public boolean take(Asked asked) {
        if (!(asked.way() instanceof Asked.Way.Overheard)) {
            workspace.threads().join(asked.thread());
        }
        return take(new ThreadStage(asked, workspace, message, streamed));
    }

    /** The same for a command. */
    public boolean take(Commanded commanded) {
        return take(new CommandStage(commanded, workspace.replies(), message, answers));
    }

    private boolean take(Stage stage) {
        boolean expected = stage.isExpected();
        if (!workspace.deliveries().isFirst(stage.ids())) {
            LOG.debug("A question came again channel={}", stage.channel());
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

    /** Takes nothing more; what was taken is answered, or its asker told that it is not. */
    @Override
    public void close() {
        try {
            boolean done = desk.isDone(config.shutdownWait());
            // From here on nothing waits until Slack takes more.
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
