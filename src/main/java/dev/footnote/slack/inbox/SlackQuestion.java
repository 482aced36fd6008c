package dev.footnote.slack.inbox;

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
public record SlackQuestion(SlackThread thread, String ts, String user, String text, QuestionTrigger trigger)
        implements IncomingQuestion {

    /** How the message reached the bot. */
    public sealed interface QuestionTrigger {

        /** It mentions the bot or is a direct message to it. */
        record DirectQuestion(EventDelivery delivery) implements QuestionTrigger {}

        /** It is a reply in a thread and is for the bot only if the bot participates there. */
        record ThreadReply(EventDelivery delivery) implements QuestionTrigger {}

        /**
         * A user selected it with the message shortcut.
         *
         * @param id of this use of the shortcut; the same message may be selected again
         * @param responseUrl address for a private response to the user who selected it
         */
        record ShortcutSelection(String id, String responseUrl) implements QuestionTrigger {}
    }

    /**
     * The event that delivered the message.
     *
     * @param eventId id of the event; a mention is delivered as two events
     * @param redelivered whether Slack has delivered it before, possibly to a process that has ended
     */
    public record EventDelivery(String eventId, boolean redelivered) {}

    @Override
    public Set<String> ids() {
        return delivery().map(event -> Set.of(event.eventId(), key())).orElseGet(() -> Set.of(key()));
    }

    @Override
    public String key() {
        return trigger instanceof QuestionTrigger.ShortcutSelection shortcutSelection
                ? shortcutSelection.id()
                : thread.channel() + " " + ts;
    }

    /** Whether Slack has delivered the message before. */
    public boolean isRedelivery() {
        return delivery().map(EventDelivery::redelivered).orElse(false);
    }

    Optional<EventDelivery> delivery() {
        if (trigger instanceof QuestionTrigger.DirectQuestion directQuestion) {
            return Optional.of(directQuestion.delivery());
        }
        return trigger instanceof QuestionTrigger.ThreadReply threadReply
                ? Optional.of(threadReply.delivery())
                : Optional.empty();
    }
}
