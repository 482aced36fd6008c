package dev.footnote.slack.workspace;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import dev.footnote.slack.messages.Outgoing;
import dev.footnote.slack.web.SlackCalls;
import dev.footnote.slack.web.SlackFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts messages in channels and threads. */
public final class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);

    private static final String WORKING = "eyes";

    /** Slack's limit for removals in a minute; waiting for more would delay answers. */
    private static final int MOST_REACTIONS = 20;

    private final Budget reactions = new Budget(MOST_REACTIONS);
    private final SlackCalls calls;
    private final ThreadMessages messages;

    public Replies(SlackCalls calls, ThreadMessages messages) {
        this.calls = calls;
        this.messages = messages;
    }

    /**
     * Posts a message for everybody in the thread, without its blocks if Slack refuses them. When Slack's response is
     * lost, it is posted again unless it is found in the thread.
     *
     * @param after time stamp of an earlier message
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
     * Posts a message that one user of a channel sees.
     *
     * @param thread null when the thread does not exist yet, because the message would not be visible there
     */
    public void whisper(String channel, @Nullable String thread, String user, String sentence) {
        calls.say(client -> client.chatPostEphemeral(
                request -> request.channel(channel).user(user).threadTs(thread).text(sentence)));
    }

    /**
     * Responds to the user of a command or a button, at the response address. When Slack's response is lost, the
     * message is sent again: it cannot be looked up, and a duplicate is better than no message.
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

    /** Responds with a message that everybody in the channel sees. */
    public void respondToAll(String responseUrl, Outgoing message) {
        calls.respond(responseUrl, response(message).responseType("in_channel").build());
    }

    /** Replaces the message that holds the button. */
    public void replace(String responseUrl, Outgoing message) {
        calls.respond(responseUrl, response(message).replaceOriginal(true).build());
    }

    private static ActionResponse.ActionResponseBuilder response(Outgoing message) {
        return ActionResponse.builder()
                .text(message.text())
                .blocks(message.blocks().isEmpty() ? null : message.blocks());
    }

    /**
     * Adds a reaction that shows that an answer is in progress, unless Slack refuses it or removing it again would be
     * delayed by a rate limit. Returns whether it must be removed.
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

    /** Removes the reaction and waits for rate limits: a reaction that stays would promise an answer forever. */
    public void end(String channel, String ts) {
        try {
            calls.call(client -> client.reactionsRemove(
                    request -> request.channel(channel).timestamp(ts).name(WORKING)));
        } catch (SlackFailure notThere) {
            LOG.debug("A reaction was not removed channel={} error={}", channel, notThere.code());
        }
    }

    /** Sets the status of an assistant thread; returns whether the thread is one. */
    public boolean isShown(SlackThread thread, String status) {
        return calls.tried(client -> client.assistantThreadsSetStatus(request ->
                request.channelId(thread.channel()).threadTs(thread.ts()).status(status)));
    }

    /** Clears the status; waits for rate limits. */
    public void endStatus(SlackThread thread) {
        try {
            calls.call(client -> client.assistantThreadsSetStatus(request ->
                    request.channelId(thread.channel()).threadTs(thread.ts()).status("")));
        } catch (SlackFailure refused) {
            LOG.debug("A status was not removed channel={} error={}", thread.channel(), refused.code());
        }
    }
}
