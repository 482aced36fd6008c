package dev.footnote.slack.asking;

import dev.footnote.slack.workspace.SlackThread;

/**
 * A message of a person that may be a question for the bot.
 *
 * @param thread that it stands in, or begins
 * @param ts of the message itself
 * @param user who asks
 * @param text as Slack gives it, in its marks
 */
public record Asked(SlackThread thread, String ts, String user, String text, Way way) {

    /** How the message came to the bot. */
    public sealed interface Way {

        /**
         * It mentions the bot, or only the bot can read it.
         *
         * @param again whether Slack has delivered it before, maybe to a process that is gone
         */
        record Addressed(boolean again) implements Way {}

        /** It stands in a thread, and is for the bot only when that takes part there. */
        record Overheard(boolean again) implements Way {}

        /**
         * Somebody chose it to be answered.
         *
         * @param id of the choice; the same message may be chosen again
         * @param responseUrl where the one who chose can be told something
         */
        record Chosen(String id, String responseUrl) implements Way {}
    }

    String id() {
        return way instanceof Way.Chosen chosen ? chosen.id() : thread.channel() + " " + ts;
    }
}
