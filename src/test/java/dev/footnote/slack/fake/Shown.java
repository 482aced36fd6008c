package dev.footnote.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message as people see it in a channel.
 *
 * @param thread ts of the message that it answers; null at the top
 * @param onlyFor the one who sees it; null when all do
 */
public record Shown(
        String ts,
        String channel,
        @Nullable String thread,
        @Nullable String onlyFor,
        String user,
        String text,
        JsonNode blocks,
        JsonNode metadata) {

    static Shown ofPerson(String ts, String channel, @Nullable String thread, String user, String text) {
        return new Shown(ts, channel, thread, null, user, text, MissingNode.getInstance(), MissingNode.getInstance());
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
    Shown grown(String more, JsonNode nowBlocks, JsonNode nowMetadata) {
        return new Shown(ts, channel, thread, onlyFor, user, text + more, nowBlocks, nowMetadata);
    }

    /** All words that stand in it, in Slack's marks. */
    public String words() {
        StringBuilder words = new StringBuilder();
        collect(blocks, words);
        return words.isEmpty() ? text : words.toString();
    }

    private static void collect(JsonNode node, StringBuilder words) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                if (field.getKey().equals("text") && field.getValue().isTextual()) {
                    words.append(field.getValue().textValue()).append('\n');
                } else {
                    collect(field.getValue(), words);
                }
            }
        }
        if (node.isArray()) {
            node.forEach(part -> collect(part, words));
        }
    }
}
