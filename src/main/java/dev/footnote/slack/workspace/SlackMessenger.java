package dev.footnote.slack.workspace;

import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import dev.footnote.admission.RateLimiter;
import dev.footnote.slack.messages.OutgoingMessage;
import dev.footnote.slack.web.SlackCallException;
import dev.footnote.slack.web.SlackCalls;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts messages in channels and threads. */
public final class SlackMessenger {

    private static final Logger LOG = LoggerFactory.getLogger(SlackMessenger.class);

    private static final String WORKING = "eyes";

    /**
     * Half of Slack's limit for removals in a minute, because the limiter permits a burst besides the steady rate;
     * waiting for more would delay answers.
     */
    private static final int REACTIONS_PER_MINUTE = 10;

    private final RateLimiter<String> reactions = new RateLimiter<>(REACTIONS_PER_MINUTE, Duration.ofMinutes(1));
    private final SlackCalls calls;
    private final ThreadMessages messages;

    public SlackMessenger(SlackCalls calls, ThreadMessages messages) {
        this.calls = calls;
        this.messages = messages;
    }

    /**
     * Posts a message for everybody in the thread, without its blocks if Slack refuses them. While it is unknown
     * whether Slack has posted it, it is looked for in the thread before it is posted again.
     *
     * @param after time stamp of an earlier message
     */
    public void post(SlackThread thread, String after, OutgoingMessage message) {
        post(thread, new Posting(after, MessageReceipt.random(), false), message);
    }

    /** Does the same for a message that an earlier process may have posted. */
    public void post(SlackThread thread, Posting posting, OutgoingMessage message) {
        MessageReceipt receipt = posting.receipt();
        OutgoingMessage marked = message.with(receipt.addTo(message.metadata()));
        calls.postOnce(
                () -> postAsBlocks(thread, marked),
                () -> messages.containsReceipt(thread, posting.after(), receipt),
                posting.mayBePosted());
    }

    /**
     * What identifies a message that must be posted once.
     *
     * @param after time stamp of an earlier message
     * @param mayBePosted whether it may be in the thread already
     */
    public record Posting(String after, MessageReceipt receipt, boolean mayBePosted) {}

    /** Deletes a message of the bot; one that does not exist counts as deleted. */
    public void delete(String channel, String ts) {
        try {
            calls.call(client ->
                    client.chatDelete(request -> request.channel(channel).ts(ts)));
        } catch (SlackCallException refused) {
            if (refused.isTransient()) {
                throw refused;
            }
            LOG.warn("A message was not deleted channel={} error={}", channel, refused.code());
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
        calls.callOnce(client -> client.chatPostMessage(request -> request.channel(thread.channel())
                .threadTs(thread.ts())
                .text(message.text())
                .blocks(message.blocks().isEmpty() ? null : message.blocks())
                .metadata(message.metadata())
                .mrkdwn(false)
                .unfurlLinks(false)
                .unfurlMedia(false)));
    }

    /**
     * Posts a message that one user of a channel sees; again when the outcome is unknown, because it cannot be looked
     * up.
     *
     * @param thread null when the thread does not exist yet, because the message would not be visible there
     */
    public void postEphemeral(String channel, @Nullable String thread, String user, String sentence) {
        calls.call(client -> client.chatPostEphemeral(
                request -> request.channel(channel).user(user).threadTs(thread).text(sentence)));
    }

    /** Posts a direct message to a user. */
    public void postToUser(String user, String sentence) {
        calls.callNonIdempotent(client ->
                client.chatPostMessage(request -> request.channel(user).text(sentence)));
    }

    /**
     * Responds to the user of a command or a button, at the response address; again when the outcome is unknown.
     */
    public void respond(String responseUrl, OutgoingMessage message) {
        calls.respond(responseUrl, response(message).responseType("ephemeral").build());
    }

    /** Responds with a message that everybody in the channel sees. */
    public void respondToAll(String responseUrl, OutgoingMessage message) {
        calls.respondNonIdempotent(
                responseUrl, response(message).responseType("in_channel").build());
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
        if (!reactions.tryUse(WORKING).isZero()) {
            return false;
        }
        try {
            calls.callOnce(client -> client.reactionsAdd(
                    request -> request.channel(channel).timestamp(ts).name(WORKING)));
            return true;
        } catch (SlackCallException refused) {
            // An earlier process, which was killed, may have added it.
            return refused.mayHaveSucceeded() || refused.code().equals("already_reacted");
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
