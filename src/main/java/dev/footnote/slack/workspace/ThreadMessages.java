package dev.footnote.slack.workspace;

import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import dev.footnote.slack.web.SlackCallException;
import dev.footnote.slack.web.SlackCalls;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the messages of a thread from Slack. */
public final class ThreadMessages {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadMessages.class);

    /** The largest page that Slack returns. */
    private static final int PAGE = 1000;

    private static final int MOST_PAGES = 50;

    private final SlackCalls calls;

    public ThreadMessages(SlackCalls calls) {
        this.calls = calls;
    }

    /**
     * Passes each message to a predicate, oldest first, until it returns false.
     *
     * @param after time stamp of an earlier message
     * @param reading returns whether to continue
     * @throws dev.footnote.slack.web.SlackCallException when the thread cannot be read
     */
    void read(SlackThread thread, String after, Predicate<Message> reading) {
        String cursor = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            ConversationsRepliesResponse replies = replies(thread, after, cursor);
            for (Message message : replies.getMessages()) {
                if (!reading.test(message)) {
                    return;
                }
            }
            cursor = next(replies);
            if (cursor.isEmpty()) {
                return;
            }
        }
        LOG.warn("A thread is too long and was not read to its end channel={}", thread.channel());
    }

    private ConversationsRepliesResponse replies(SlackThread thread, String after, String cursor) {
        return calls.call(client -> client.conversationsReplies(request -> request.channel(thread.channel())
                .ts(thread.ts())
                .oldest(after)
                .limit(PAGE)
                .includeAllMetadata(true)
                .cursor(cursor.isEmpty() ? null : cursor)));
    }

    private static String next(ConversationsRepliesResponse replies) {
        return Optional.ofNullable(replies.getResponseMetadata())
                .map(metadata -> metadata.getNextCursor())
                .orElse("");
    }

    /**
     * Whether the thread holds a message with this receipt.
     *
     * @throws SlackCallException when that remains unknown, because the thread cannot be read
     */
    public boolean containsReceipt(SlackThread thread, String after, MessageReceipt messageReceipt) {
        boolean[] found = new boolean[1];
        try {
            read(thread, after, message -> {
                found[0] = messageReceipt.isOn(message);
                return !found[0];
            });
        } catch (SlackCallException failed) {
            throw SlackCallException.unknownOutcome(failed);
        }
        return found[0];
    }
}
