package dev.footnote.slack.asking;

import com.slack.api.model.Message;
import dev.footnote.slack.inbox.SlackQuestion;
import dev.footnote.slack.messages.OutgoingMessage;
import dev.footnote.slack.web.SlackCallException;
import dev.footnote.slack.web.SlackCalls;
import dev.footnote.slack.workspace.MessageReceipt;
import dev.footnote.slack.workspace.SlackThread;
import dev.footnote.slack.workspace.Workspace;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Streams an answer into its thread while it is generated. Slack accepts about a hundred appends a minute, so that
 * statements are batched; streaming may be unavailable to an app, and then never begins.
 */
final class SlackAnswerStream {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Slack's limit for one append, in UTF-16 code units. */
    private static final int LONGEST = 12_000;

    private final SlackCalls calls;
    private final Workspace workspace;
    private final QuestionProgress progress;
    private final SlackQuestion slackQuestion;
    private final SlackThread thread;
    private final StringBuilder waiting = new StringBuilder();
    private @Nullable String ts;
    private boolean refused;
    private long added;

    SlackAnswerStream(Workspace workspace, SlackQuestion slackQuestion, QuestionProgress progress) {
        this.calls = workspace.calls();
        this.workspace = workspace;
        this.progress = progress;
        this.slackQuestion = slackQuestion;
        this.thread = slackQuestion.thread();
    }

    /** Appends Markdown to the answer; what Slack does not accept now is buffered until the end. */
    void add(String markdown) {
        waiting.append(waiting.isEmpty() && ts == null ? "" : " ").append(markdown);
        if (refused || waiting.length() > LONGEST) {
            return;
        }
        if (ts == null) {
            begin();
        } else if (System.nanoTime() - added >= PAUSE.toNanos()) {
            append(ts);
        }
    }

    boolean isStarted() {
        return ts != null;
    }

    private void begin() {
        String first = waiting.toString();
        try {
            String started = calls.callOnce(
                            client -> client.chatStartStream(request -> request.channel(thread.channel())
                                    .threadTs(thread.ts())
                                    .recipientUserId(slackQuestion.user())
                                    .recipientTeamId(thread.team())
                                    .markdownText(first)))
                    .getTs();
            ts = started;
            progress.setStream(started);
            clearBuffer();
        } catch (SlackCallException failed) {
            // It may have begun, but Slack takes a receipt only at the end: such a message cannot be looked up.
            refused = true;
        }
    }

    private void append(String stream) {
        String more = waiting.toString();
        boolean done = calls.tryOnce(client -> client.chatAppendStream(
                request -> request.channel(thread.channel()).ts(stream).markdownText(more)));
        if (done) {
            clearBuffer();
        }
    }

    private void clearBuffer() {
        waiting.setLength(0);
        added = System.nanoTime();
    }

    /**
     * Ends the stream with the buffered text and the blocks of the message. Returns whether the answer is in the thread
     * now; otherwise the stream has been deleted and the answer must be posted.
     *
     * @throws SlackCallException when that remains unknown; may be called again later
     */
    boolean finish(OutgoingMessage below) {
        String stream = ts;
        if (stream == null) {
            return false;
        }
        boolean finished = waiting.length() <= LONGEST && stopStream(stream, waiting.toString(), below);
        if (!finished) {
            workspace.replies().delete(thread.channel(), stream);
        }
        ts = null;
        return finished;
    }

    private boolean stopStream(String stream, String rest, OutgoingMessage below) {
        MessageReceipt messageReceipt = MessageReceipt.forQuestion(slackQuestion.key());
        Message.Metadata metadata = messageReceipt.addTo(below.metadata());
        try {
            calls.callNonIdempotent(client -> client.chatStopStream(request -> request.channel(thread.channel())
                    .ts(stream)
                    .markdownText(rest.isEmpty() ? null : rest)
                    .blocks(below.blocks().isEmpty() ? null : below.blocks())
                    .metadata(metadata)));
            return true;
        } catch (SlackCallException failed) {
            return failed.mayHaveSucceeded()
                    && workspace.messages().containsReceipt(thread, slackQuestion.ts(), messageReceipt);
        }
    }
}
