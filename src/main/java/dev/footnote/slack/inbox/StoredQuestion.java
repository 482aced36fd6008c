package dev.footnote.slack.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question in the inbox.
 *
 * @param id its number in the inbox
 * @param state how far its answer had come when this was read
 * @param stream time stamp of a message that its answer was streamed into; null if there was none
 */
public record StoredQuestion(
        long id, Instant acceptedAt, State state, @Nullable String stream, IncomingQuestion question) {

    /** How far an answer has come. */
    public enum State {
        /** No message of the answer has been sent to Slack. */
        ACCEPTED,
        /** A message may have been posted; Slack's response was not recorded. */
        POSTING,
        /** The asker has an answer or a notice; only the ids are kept. */
        DONE
    }
}
