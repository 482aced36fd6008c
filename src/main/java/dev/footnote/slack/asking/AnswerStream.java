package dev.footnote.slack.asking;

import com.slack.api.model.Message;
import dev.footnote.slack.messages.Outgoing;
import dev.footnote.slack.web.SlackCalls;
import dev.footnote.slack.web.SlackFailure;
import dev.footnote.slack.workspace.Receipt;
import dev.footnote.slack.workspace.SlackThread;
import dev.footnote.slack.workspace.ThreadMessages;
import dev.footnote.slack.workspace.Workspace;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Streams an answer into its thread while it is generated. Slack accepts about a hundred appends a minute, so that
 * statements are batched; streaming may be unavailable to an app, and then never begins.
 */
final class AnswerStream {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** Slack's limit for one append, in UTF-16 code units. */
    private static final int LONGEST = 12_000;

    private final SlackCalls calls;
    private final ThreadMessages messages;
    private final Asked asked;
    private final SlackThread thread;
    private final StringBuilder waiting = new StringBuilder();
    private @Nullable String ts;
    private boolean refused;
    private long added;

    AnswerStream(Workspace workspace, Asked asked) {
        this.calls = workspace.calls();
        this.messages = workspace.messages();
        this.asked = asked;
        this.thread = asked.thread();
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

    boolean isBegun() {
        return ts != null;
    }

    private void begin() {
        String first = waiting.toString();
        try {
            ts = calls.once(client -> client.chatStartStream(request -> request.channel(thread.channel())
                            .threadTs(thread.ts())
                            .recipientUserId(asked.user())
                            .recipientTeamId(thread.team())
                            .markdownText(first)))
                    .getTs();
            taken();
        } catch (SlackFailure unsupported) {
            refused = true;
        }
    }

    private void append(String stream) {
        String more = waiting.toString();
        boolean done = calls.tried(client -> client.chatAppendStream(
                request -> request.channel(thread.channel()).ts(stream).markdownText(more)));
        if (done) {
            taken();
        }
    }

    private void taken() {
        waiting.setLength(0);
        added = System.nanoTime();
    }

    /**
     * Ends the stream with the buffered text and the blocks of the message. Returns whether the answer is in the thread
     * now; otherwise the stream has been deleted and the answer must be posted.
     */
    boolean isEnded(Outgoing below) {
        String stream = ts;
        if (stream == null) {
            return false;
        }
        ts = null;
        if (waiting.length() <= LONGEST && isStopped(stream, waiting.toString(), below)) {
            return true;
        }
        calls.tried(client ->
                client.chatDelete(request -> request.channel(thread.channel()).ts(stream)));
        return false;
    }

    private boolean isStopped(String stream, String rest, Outgoing below) {
        Receipt receipt = Receipt.next();
        Message.Metadata metadata = receipt.on(below.metadata());
        try {
            calls.say(client -> client.chatStopStream(request -> request.channel(thread.channel())
                    .ts(stream)
                    .markdownText(rest.isEmpty() ? null : rest)
                    .blocks(below.blocks().isEmpty() ? null : below.blocks())
                    .metadata(metadata)));
            return true;
        } catch (SlackFailure failed) {
            return failed.mayBeDone() && stands(receipt);
        }
    }

    /** Whether the message exists; if that is unknown, the stream is deleted and the answer posted. */
    private boolean stands(Receipt receipt) {
        try {
            return messages.hold(thread, asked.ts(), receipt);
        } catch (SlackFailure unknown) {
            return false;
        }
    }
}
