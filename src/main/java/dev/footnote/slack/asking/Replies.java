package dev.footnote.slack.asking;

import dev.footnote.slack.messages.Outgoing;
import dev.footnote.slack.web.SlackCalls;
import dev.footnote.slack.web.SlackFailure;
import java.util.List;

/** Says things in threads. */
final class Replies {

    private static final String WORKING = "eyes";

    private final SlackCalls calls;

    Replies(SlackCalls calls) {
        this.calls = calls;
    }

    /** For everybody in the thread; without its blocks, should Slack not like them. */
    void post(SlackThread thread, Outgoing message) {
        try {
            send(thread, message);
        } catch (SlackFailure refused) {
            if (message.blocks().isEmpty() || !refused.code().startsWith("invalid_blocks")) {
                throw refused;
            }
            send(thread, new Outgoing(message.text(), List.of(), message.metadata()));
        }
    }

    private void send(SlackThread thread, Outgoing message) {
        calls.call(client -> client.chatPostMessage(request -> request.channel(thread.channel())
                .threadTs(thread.ts())
                .text(message.text())
                .blocks(message.blocks().isEmpty() ? null : message.blocks())
                .metadata(message.metadata())
                .unfurlLinks(false)
                .unfurlMedia(false)));
    }

    /** For one person; among two there is nobody else to hide it from. */
    void whisper(Asked asked, String sentence) {
        SlackThread thread = asked.thread();
        if (thread.isDirect()) {
            post(thread, Outgoing.of(sentence));
            return;
        }
        // In a thread that is only about to begin, it would not be seen.
        String threadTs = thread.ts().equals(asked.ts()) ? null : thread.ts();
        calls.call(client -> client.chatPostEphemeral(request -> request.channel(thread.channel())
                .user(asked.user())
                .threadTs(threadTs)
                .text(sentence)));
    }

    /** Shows at the message that it is being worked on; not shown where Slack does not let it. */
    void begin(Asked asked) {
        calls.tried(client -> client.reactionsAdd(request ->
                request.channel(asked.thread().channel()).timestamp(asked.ts()).name(WORKING)));
    }

    void end(Asked asked) {
        calls.tried(client -> client.reactionsRemove(request ->
                request.channel(asked.thread().channel()).timestamp(asked.ts()).name(WORKING)));
    }
}
