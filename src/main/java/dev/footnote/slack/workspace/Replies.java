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

    private final SlackCalls calls;

    public Replies(SlackCalls calls) {
        this.calls = calls;
    }

    /** For everybody in the thread; without its blocks, should Slack not like them. */
    public void post(SlackThread thread, Outgoing message) {
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
        calls.call(client -> client.chatPostMessage(request -> request.channel(thread.channel())
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
        calls.call(client -> client.chatPostEphemeral(
                request -> request.channel(channel).user(user).threadTs(thread).text(sentence)));
    }

    /** For the one who used a command or a button, through the address that came with it. */
    public void respond(String responseUrl, Outgoing message) {
        calls.respond(responseUrl, response(message).responseType("ephemeral").build());
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

    /** Shows at a message that it is being worked on; not shown where Slack does not let it. */
    public void begin(String channel, String ts) {
        calls.tried(client -> client.reactionsAdd(
                request -> request.channel(channel).timestamp(ts).name(WORKING)));
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

    /** Shows in a thread of the assistant what goes on, nothing when it is empty. Whether it is such a thread. */
    public boolean isShown(SlackThread thread, String status) {
        return calls.tried(client -> client.assistantThreadsSetStatus(request ->
                request.channelId(thread.channel()).threadTs(thread.ts()).status(status)));
    }
}
