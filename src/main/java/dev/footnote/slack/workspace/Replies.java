package dev.footnote.slack.workspace;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import dev.footnote.slack.messages.Outgoing;
import dev.footnote.slack.web.SlackCalls;
import dev.footnote.slack.web.SlackFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says things in channels and threads. */
public final class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private static final String WORKING = "eyes";

    /** Slack lets so many be taken away in a minute, and waiting for more would keep answers waiting. */
    private static final int MOST_REACTIONS = 20;

    private final Budget reactions = new Budget(MOST_REACTIONS);
    private final SlackCalls calls;
    private final ThreadMessages messages;

    public Replies(SlackCalls calls, ThreadMessages messages) {
        this.calls = calls;
        this.messages = messages;
    }

    /**
     * For everybody in the thread; without its blocks, should Slack not like them. When nothing was heard of it, it stands
     * there or is posted once more.
     *
     * @param after time stamp of a message that stood there before
     */
    public void post(SlackThread thread, String after, Outgoing message) {
        Receipt receipt = Receipt.next();
        Outgoing marked = message.with(receipt.on(message.metadata()));
        try {
            postAsBlocks(thread, marked);
        } catch (SlackFailure failed) {
            if (!failed.mayBeDone()) {
                throw failed;
            }
            if (!messages.hold(thread, after, receipt)) {
                postAsBlocks(thread, marked);
            }
        }
    }

    private void postAsBlocks(SlackThread thread, Outgoing message) {
        try {
            send(thread, message);
        } catch (SlackFailure refused) {
            if (message.blocks().isEmpty() || !isOfBlocks(refused.code())) {
                throw refused;
            }
            send(thread, new Outgoing(message.text(), List.of(), message.metadata()));
        }
    }

    private static boolean isOfBlocks(String code) {
        return code.startsWith("invalid_blocks") || code.equals("msg_blocks_too_long");
    }

    private void send(SlackThread thread, Outgoing message) {
        calls.say(client -> client.chatPostMessage(request -> request.channel(thread.channel())
                .threadTs(thread.ts())
                .text(message.text())
                .blocks(message.blocks().isEmpty() ? null : message.blocks())
                .metadata(message.metadata())
                .mrkdwn(false)
                .unfurlLinks(false)
                .unfurlMedia(false)));
    }

    /**
     * For one person in a channel.
     *
     * @param thread null for one that does not exist yet, where nobody would see it
     */
    public void whisper(String channel, @Nullable String thread, String user, String sentence) {
        calls.say(client -> client.chatPostEphemeral(
                request -> request.channel(channel).user(user).threadTs(thread).text(sentence)));
    }

    /**
     * For the one who used a command or a button, through the address that came with it. When nothing was heard of it, it is
     * sent once more: nobody can look whether it stands, and twice the same is better than nothing.
     */
    public void respond(String responseUrl, Outgoing message) {
        ActionResponse response = response(message).responseType("ephemeral").build();
        try {
            calls.respond(responseUrl, response);
        } catch (SlackFailure failed) {
            if (!failed.mayBeDone()) {
                throw failed;
            }
            calls.respond(responseUrl, response);
        }
    }

    /** The same for everybody in the channel. */
    public void respondToAll(String responseUrl, Outgoing message) {
        calls.respond(responseUrl, response(message).responseType("in_channel").build());
    }

    /** The same in the place of what the button stood in. */
    public void replace(String responseUrl, Outgoing message) {
        calls.respond(responseUrl, response(message).replaceOriginal(true).build());
    }

    private static ActionResponse.ActionResponseBuilder response(Outgoing message) {
        return ActionResponse.builder()
                .text(message.text())
                .blocks(message.blocks().isEmpty() ? null : message.blocks());
    }

    /**
     * Shows at a message that it is being worked on; not where Slack does not let it, nor when there is so much to show that
     * taking it away again would be late. Whether it has to be taken away.
     */
    public boolean isBegun(String channel, String ts) {
        if (!reactions.isTaken()) {
            return false;
        }
        try {
            calls.once(client -> client.reactionsAdd(
                    request -> request.channel(channel).timestamp(ts).name(WORKING)));
            return true;
        } catch (SlackFailure refused) {
            return refused.mayBeDone();
        }
    }

    /** Waits for Slack where it has to: what stays would say for ever that an answer is to come. */
    public void end(String channel, String ts) {
        try {
            calls.call(client -> client.reactionsRemove(
                    request -> request.channel(channel).timestamp(ts).name(WORKING)));
        } catch (SlackFailure notThere) {
            LOG.debug("A reaction was not removed channel={} error={}", channel, notThere.code());
        }
    }

    /** Shows in a thread of the assistant what goes on. Whether it is such a thread. */
    public boolean isShown(SlackThread thread, String status) {
        return calls.tried(client -> client.assistantThreadsSetStatus(request ->
                request.channelId(thread.channel()).threadTs(thread.ts()).status(status)));
    }

    /** Shows it no longer; waits for Slack where it has to. */
    public void endStatus(SlackThread thread) {
        try {
            calls.call(client -> client.assistantThreadsSetStatus(request ->
                    request.channelId(thread.channel()).threadTs(thread.ts()).status("")));
        } catch (SlackFailure refused) {
            LOG.debug("A status was not removed channel={} error={}", thread.channel(), refused.code());
        }
    }
}
