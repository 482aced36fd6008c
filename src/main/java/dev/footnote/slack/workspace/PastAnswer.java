package dev.footnote.slack.workspace;

import com.slack.api.model.Message;
import dev.footnote.slack.messages.SlackText;
import java.util.Map;
import java.util.Optional;

/**
 * An answer of the bot's as it is found in a thread. What was asked is kept with the message, as metadata.
 *
 * @param questionTs of the message that it answers
 * @param question what was asked; blank for what no conversation goes on from, as a greeting
 */
public record PastAnswer(String questionTs, String question, String answer) {

    private static final String TYPE = "footnote_answer";
    private static final String QUESTION = "question";
    private static final String QUESTION_TS = "question_ts";
    private static final int LONGEST_QUESTION = 1000;

    /** What makes a message an answer to be found again. */
    public static Message.Metadata metadata(String questionTs, String question) {
        return Message.Metadata.builder()
                .eventType(TYPE)
                .eventPayload(Map.of(QUESTION_TS, questionTs, QUESTION, SlackText.cut(question, LONGEST_QUESTION)))
                .build();
    }

    /** Nothing for a message that is no answer of the bot's, whatever its metadata says. */
    static Optional<PastAnswer> of(Message message, Bot.Identity bot) {
        Message.Metadata metadata = message.getMetadata();
        boolean ours = bot.user().equals(message.getUser()) && message.getText() != null;
        if (!ours || metadata == null || !TYPE.equals(metadata.getEventType()) || metadata.getEventPayload() == null) {
            return Optional.empty();
        }
        Map<String, Object> payload = metadata.getEventPayload();
        return Optional.of(new PastAnswer(
                String.valueOf(payload.getOrDefault(QUESTION_TS, "")),
                String.valueOf(payload.getOrDefault(QUESTION, "")),
                SlackText.readMarkdown(message.getText())));
    }
}
