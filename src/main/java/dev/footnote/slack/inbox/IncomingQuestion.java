package dev.footnote.slack.inbox;

import java.util.Set;

/** A question as it came from Slack. */
public sealed interface IncomingQuestion permits SlackQuestion, CommandQuestion {

    /** Ids that identify the question across repeated deliveries in any form. */
    Set<String> ids();

    /** The one of its ids that the receipt of its answer is made from. */
    String key();
}
