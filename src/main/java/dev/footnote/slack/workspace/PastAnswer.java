package dev.footnote.slack.workspace;

import com.slack.api.model.Message;
import dev.footnote.slack.messages.SlackText;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of the bot, as read from a thread. The question is stored in the message's metadata.
 *
 * @param questionTs time stamp of the message that it answers
 * @param question blank for an answer that cannot be followed up, such as a greeting
 */
public record PastAnswer(String questionTs, String question, String answer) {

    private static final String TYPE = "footnote_answer";
    private static final String QUESTION = "question";
    private static final String QUESTION_TS = "question_ts";
    private static final int LONGEST_QUESTION = 1000;

    /** Metadata that marks a message as an answer. */
    public static Message.Metadata metadata(String questionTs, String question) {
        return Message.Metadata.builder()
                .eventType(TYPE)
                .eventPayload(Map.of(QUESTION_TS, questionTs, QUESTION, SlackText.truncate(question, LONGEST_QUESTION)))
                .build();
    }

    /** Empty for a message that is not an answer of this bot, whatever its metadata says. */
    static Optional<PastAnswer> of(Message message, BotAccount.BotIdentity bot) {
        Message.Metadata metadata = message.getMetadata();
        boolean ours = bot.user().equals(message.getUser()) && message.getText() != null;
        if (!ours || metadata == null || !TYPE.equals(metadata.getEventType()) || metadata.getEventPayload() == null) {
            return Optional.empty();
        }
        Map<String, Object> payload = metadata.getEventPayload();
        return Optional.of(new PastAnswer(
                String.valueOf(payload.getOrDefault(QUESTION_TS, "")),
                String.valueOf(payload.getOrDefault(QUESTION, "")),
                SlackText.parseMarkdown(message.getText())));
    }
}
