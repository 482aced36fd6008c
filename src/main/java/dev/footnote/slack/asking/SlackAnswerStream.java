package dev.footnote.slack.asking;

import com.slack.api.model.Message;
import dev.footnote.slack.messages.OutgoingMessage;
import dev.footnote.slack.web.SlackCallException;
import dev.footnote.slack.web.SlackCalls;
import dev.footnote.slack.workspace.MessageReceipt;
import dev.footnote.slack.workspace.SlackThread;
import dev.footnote.slack.workspace.ThreadMessages;
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
    private final ThreadMessages messages;
    private final SlackQuestion slackQuestion;
    private final SlackThread thread;
    private final StringBuilder waiting = new StringBuilder();
    private @Nullable String ts;
    private boolean refused;
    private long added;

    SlackAnswerStream(Workspace workspace, SlackQuestion slackQuestion) {
        this.calls = workspace.calls();
        this.messages = workspace.messages();
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
            ts = calls.callOnce(client -> client.chatStartStream(request -> request.channel(thread.channel())
                            .threadTs(thread.ts())
                            .recipientUserId(slackQuestion.user())
                            .recipientTeamId(thread.team())
                            .markdownText(first)))
                    .getTs();
            clearBuffer();
        } catch (SlackCallException unsupported) {
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
     */
    boolean finish(OutgoingMessage below) {
        String stream = ts;
        if (stream == null) {
            return false;
        }
        ts = null;
        if (waiting.length() <= LONGEST && stopStream(stream, waiting.toString(), below)) {
            return true;
        }
        calls.tryOnce(client ->
                client.chatDelete(request -> request.channel(thread.channel()).ts(stream)));
        return false;
    }

    private boolean stopStream(String stream, String rest, OutgoingMessage below) {
        MessageReceipt messageReceipt = MessageReceipt.random();
        Message.Metadata metadata = messageReceipt.addTo(below.metadata());
        try {
            calls.callNonIdempotent(client -> client.chatStopStream(request -> request.channel(thread.channel())
                    .ts(stream)
                    .markdownText(rest.isEmpty() ? null : rest)
                    .blocks(below.blocks().isEmpty() ? null : below.blocks())
                    .metadata(metadata)));
            return true;
        } catch (SlackCallException failed) {
            return failed.mayHaveSucceeded() && isPosted(messageReceipt);
        }
    }

    /** Whether the message exists; if that is unknown, the stream is deleted and the answer posted. */
    private boolean isPosted(MessageReceipt messageReceipt) {
        try {
            return messages.containsReceipt(thread, slackQuestion.ts(), messageReceipt);
        } catch (SlackCallException unknown) {
            return false;
        }
    }
}
