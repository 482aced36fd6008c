package dev.footnote.slack.inbox;

import java.util.Set;

/**
 * A question from a slash command, which is answered to the asker alone.
 *
 * @param responseUrl address for the answer
 * @param id of this use of the command
 */
public record CommandQuestion(String team, String channel, String user, String text, String responseUrl, String id)
        implements IncomingQuestion {

    @Override
    public Set<String> ids() {
        return Set.of(id);
    }

    @Override
    public String key() {
        return id;
    }
}
