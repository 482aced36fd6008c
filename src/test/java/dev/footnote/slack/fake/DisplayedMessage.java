package dev.footnote.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as users see it in a channel.
 *
 * @param thread ts of the message that it answers; null at the top
 * @param onlyFor the one who sees it; null when all do
 */
public record DisplayedMessage(
        String ts,
        String channel,
        @Nullable String thread,
        @Nullable String onlyFor,
        String user,
        String text,
        JsonNode blocks,
        JsonNode metadata) {

    static DisplayedMessage ofPerson(String ts, String channel, @Nullable String thread, String user, String text) {
        return new DisplayedMessage(
                ts, channel, thread, null, user, text, MissingNode.getInstance(), MissingNode.getInstance());
    }

    /** As the Web API gives it. */
    Map<String, Object> asMessage() {
        Map<String, Object> message = new HashMap<>(Map.of("type", "message", "ts", ts, "user", user, "text", text));
        if (!metadata.isMissingNode()) {
            message.put("metadata", metadata);
        }
        return message;
    }

    /** With what was added at the end of it. */
    DisplayedMessage grown(String more, JsonNode nowBlocks, JsonNode nowMetadata) {
        return new DisplayedMessage(ts, channel, thread, onlyFor, user, text + more, nowBlocks, nowMetadata);
    }

    /** All words that stand in it, in Slack's marks. */
    public String words() {
        String words = MessageTexts.of(blocks);
        return words.isEmpty() ? text : words;
    }

    /** Those of them in which Slack reads its marks, so that a {@code *} may format. */
    public String formatted() {
        return MessageTexts.formatted(blocks);
    }

    /** The value of a button below it. */
    public String button(String action) {
        for (JsonNode block : blocks) {
            for (JsonNode element : block.path("elements")) {
                if (element.path("action_id").asText().equals(action)) {
                    return element.path("value").asText();
                }
            }
        }
        throw new AssertionError("no button " + action + " below " + words());
    }
}
