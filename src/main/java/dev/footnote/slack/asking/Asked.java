package dev.footnote.slack.asking;

import dev.footnote.slack.workspace.SlackThread;
import java.util.Optional;
import java.util.Set;

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

        /** It mentions the bot, or only the bot can read it. */
        record Addressed(Delivery delivery) implements Way {}

        /** It stands in a thread, and is for the bot only when that takes part there. */
        record Overheard(Delivery delivery) implements Way {}

        /**
         * Somebody chose it to be answered.
         *
         * @param id of the choice; the same message may be chosen again
         * @param responseUrl where the one who chose can be told something
         */
        record Chosen(String id, String responseUrl) implements Way {}
    }

    /**
     * An event that brought it.
     *
     * @param event id of the event; a mention comes as two
     * @param again whether Slack has delivered it before, maybe to a process that is gone
     */
    public record Delivery(String event, boolean again) {}

    /** By which it is known when it comes again. */
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
