package dev.footnote.slack.asking;

import dev.footnote.slack.workspace.SlackThread;
import java.util.Optional;
import java.util.Set;

/**
 * A user's message that may be a question for the bot.
 *
 * @param thread the thread that it belongs to or starts
 * @param ts the message's own time stamp
 * @param user the asker
 * @param text in Slack's markup
 */
public record Asked(SlackThread thread, String ts, String user, String text, Way way) {

    /** How the message reached the bot. */
    public sealed interface Way {

        /** It mentions the bot or is a direct message to it. */
        record Addressed(Delivery delivery) implements Way {}

        /** It is a reply in a thread and is for the bot only if the bot participates there. */
        record Overheard(Delivery delivery) implements Way {}

        /**
         * A user selected it with the message shortcut.
         *
         * @param id of this use of the shortcut; the same message may be selected again
         * @param responseUrl address for a private response to the user who selected it
         */
        record Chosen(String id, String responseUrl) implements Way {}
    }

    /**
     * The event that delivered the message.
     *
     * @param event id of the event; a mention is delivered as two events
     * @param again whether Slack has delivered it before, possibly to a process that has ended
     */
    public record Delivery(String event, boolean again) {}

    /** Ids that identify the message when it is delivered again. */
    Set<String> ids() {
        return way instanceof Way.Chosen chosen
                ? Set.of(chosen.id())
                : Set.of(delivery().orElseThrow().event(), thread.channel() + " " + ts);
    }

    boolean isAgain() {
        return delivery().map(Delivery::again).orElse(false);
    }

    private Optional<Delivery> delivery() {
        if (way instanceof Way.Addressed addressed) {
            return Optional.of(addressed.delivery());
        }
        return way instanceof Way.Overheard overheard ? Optional.of(overheard.delivery()) : Optional.empty();
    }
}
