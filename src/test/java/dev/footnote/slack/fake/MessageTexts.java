package dev.footnote.slack.fake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Extracts the text of blocks: markup as it is, and verbatim text as markup that shows it verbatim. */
public final class MessageTexts {

    private MessageTexts() {}

    /** Of a window, in Slack's marks. */
    public static String of(JsonNode blocks) {
        StringBuilder words = new StringBuilder();
        collect(blocks, words);
        return words.toString();
    }

    /** Those of them in which Slack reads its marks. */
    public static String formatted(JsonNode blocks) {
        StringBuilder words = new StringBuilder();
        collectMarked(blocks, words);
        return words.toString();
    }

    static void collect(JsonNode node, StringBuilder words) {
        String type = node.path("type").asText();
        if (type.equals("rich_text_section")) {
            node.path("elements").forEach(element -> words.append(rich(element)));
            words.append('\n');
        } else if (type.equals("plain_text")) {
            words.append(escaped(node.path("text").asText())).append('\n');
        } else if (node.isObject()) {
            collectFields(node, words);
        }
        if (node.isArray()) {
            node.forEach(part -> collect(part, words));
        }
    }

    private static void collectFields(JsonNode node, StringBuilder words) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            if (field.getKey().equals("text") && field.getValue().isTextual()) {
                words.append(field.getValue().textValue()).append('\n');
            } else {
                collect(field.getValue(), words);
            }
        }
    }

    private static void collectMarked(JsonNode node, StringBuilder words) {
        if (node.path("type").asText().equals("mrkdwn")) {
            words.append(node.path("text").asText()).append('\n');
        }
        node.forEach(part -> collectMarked(part, words));
    }

    private static String rich(JsonNode element) {
        String text = escaped(element.path("text").asText());
        return switch (element.path("type").asText()) {
            case "link" -> "<%s|%s>".formatted(element.path("url").asText(), text);
            case "text" -> text;
            default -> throw new AssertionError(element);
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
