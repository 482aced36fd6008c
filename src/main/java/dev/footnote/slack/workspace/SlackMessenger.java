package dev.footnote.slack.workspace;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import dev.footnote.slack.messages.OutgoingMessage;
import dev.footnote.slack.web.SlackCallException;
import dev.footnote.slack.web.SlackCalls;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts messages in channels and threads. */
public final class SlackMessenger {

    private static final Logger LOG = LoggerFactory.getLogger(SlackMessenger.class);

    private static final String WORKING = "eyes";

    /** Slack's limit for removals in a minute; waiting for more would delay answers. */
    private static final int MOST_REACTIONS = 20;

    private final MinuteRateLimiter reactions = new MinuteRateLimiter(MOST_REACTIONS);
    private final SlackCalls calls;
    private final ThreadMessages messages;

    public SlackMessenger(SlackCalls calls, ThreadMessages messages) {
        this.calls = calls;
        this.messages = messages;
    }

    /**
     * Posts a message for everybody in the thread, without its blocks if Slack refuses them. When Slack's response is
     * lost, it is posted again unless it is found in the thread.
     *
     * @param after time stamp of an earlier message
     */
    public void post(SlackThread thread, String after, OutgoingMessage message) {
        MessageReceipt messageReceipt = MessageReceipt.random();
        OutgoingMessage marked = message.with(messageReceipt.addTo(message.metadata()));
        try {
            postAsBlocks(thread, marked);
        } catch (SlackCallException failed) {
            if (!failed.mayHaveSucceeded()) {
                throw failed;
            }
            if (!messages.containsReceipt(thread, after, messageReceipt)) {
                postAsBlocks(thread, marked);
            }
        }
    }

    private void postAsBlocks(SlackThread thread, OutgoingMessage message) {
        try {
            send(thread, message);
        } catch (SlackCallException refused) {
            if (message.blocks().isEmpty() || !isBlockError(refused.code())) {
                throw refused;
            }
            send(thread, new OutgoingMessage(message.text(), List.of(), message.metadata()));
        }
    }

    private static boolean isBlockError(String code) {
        return code.startsWith("invalid_blocks") || code.equals("msg_blocks_too_long");
    }

    private void send(SlackThread thread, OutgoingMessage message) {
        calls.callNonIdempotent(client -> client.chatPostMessage(request -> request.channel(thread.channel())
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
    public void postEphemeral(String channel, @Nullable String thread, String user, String sentence) {
        calls.callNonIdempotent(client -> client.chatPostEphemeral(
                request -> request.channel(channel).user(user).threadTs(thread).text(sentence)));
    }

    /**
     * Responds to the user of a command or a button, at the response address. When Slack's response is lost, the
     * message is sent again: it cannot be looked up, and a duplicate is better than no message.
     */
    public void respond(String responseUrl, OutgoingMessage message) {
        ActionResponse response = response(message).responseType("ephemeral").build();
        try {
            calls.respond(responseUrl, response);
        } catch (SlackCallException failed) {
            if (!failed.mayHaveSucceeded()) {
                throw failed;
            }
            calls.respond(responseUrl, response);
        }
    }

    /** Responds with a message that everybody in the channel sees. */
    public void respondToAll(String responseUrl, OutgoingMessage message) {
        calls.respond(responseUrl, response(message).responseType("in_channel").build());
    }

    /** Replaces the message that holds the button. */
    public void replace(String responseUrl, OutgoingMessage message) {
        calls.respond(responseUrl, response(message).replaceOriginal(true).build());
    }

    private static ActionResponse.ActionResponseBuilder response(OutgoingMessage message) {
        return ActionResponse.builder()
                .text(message.text())
                .blocks(message.blocks().isEmpty() ? null : message.blocks());
    }

    /**
     * Adds a reaction that shows that an answer is in progress, unless Slack refuses it or removing it again would be
     * delayed by a rate limit. Returns whether it must be removed.
     */
    public boolean addReaction(String channel, String ts) {
        if (!reactions.tryAcquire()) {
            return false;
        }
        try {
            calls.callOnce(client -> client.reactionsAdd(
                    request -> request.channel(channel).timestamp(ts).name(WORKING)));
            return true;
        } catch (SlackCallException refused) {
            return refused.mayHaveSucceeded();
        }
    }

    /** Removes the reaction and waits for rate limits: a reaction that stays would promise an answer forever. */
    public void removeReaction(String channel, String ts) {
        try {
            calls.call(client -> client.reactionsRemove(
                    request -> request.channel(channel).timestamp(ts).name(WORKING)));
        } catch (SlackCallException notThere) {
            LOG.debug("A reaction was not removed channel={} error={}", channel, notThere.code());
        }
    }

    /** Sets the status of an assistant thread; returns whether the thread is one. */
    public boolean setStatus(SlackThread thread, String status) {
        return calls.tryOnce(client -> client.assistantThreadsSetStatus(request ->
                request.channelId(thread.channel()).threadTs(thread.ts()).status(status)));
    }

    /** Clears the status; waits for rate limits. */
    public void clearStatus(SlackThread thread) {
        try {
            calls.call(client -> client.assistantThreadsSetStatus(request ->
                    request.channelId(thread.channel()).threadTs(thread.ts()).status("")));
        } catch (SlackCallException refused) {
            LOG.debug("A status was not removed channel={} error={}", thread.channel(), refused.code());
        }
    }
}
