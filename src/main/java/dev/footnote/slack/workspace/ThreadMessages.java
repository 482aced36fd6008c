package dev.footnote.slack.workspace;

import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import dev.footnote.slack.web.SlackCalls;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what stands in a thread, from Slack. */
public final class ThreadMessages {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadMessages.class);

    /** The most that Slack gives at once. */
    private static final int PAGE = 1000;

    private static final int MOST_PAGES = 50;

    private final SlackCalls calls;

    public ThreadMessages(SlackCalls calls) {
        this.calls = calls;
    }

    /**
     * Shows each message, oldest first, until there are no more or no more are wanted.
     *
     * @param after time stamp that they are later than
     * @param reading whether to go on
     * @throws dev.footnote.slack.web.SlackFailure when Slack does not tell
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
        LOG.warn("A thread was not read to its end, it is too long channel={}", thread.channel());
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

    /** Whether a message with this receipt stands there. */
    public boolean hold(SlackThread thread, String after, Receipt receipt) {
        boolean[] found = new boolean[1];
        read(thread, after, message -> {
            found[0] = receipt.isOn(message);
            return !found[0];
        });
        return found[0];
    }
}
