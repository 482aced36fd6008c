package dev.footnote.openai.clienttasks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requested format of a reply: an object with one field, or plain text.
 *
 * @param field empty for plain text
 * @param list whether the field holds a list
 */
record ReplyFormat(String field, boolean list) {

    private static final ReplyFormat PLAIN = new ReplyFormat("", false);

    /** An example such as {@code { "tags": ["one"] }}. */
    private static final Pattern EXAMPLE =
            Pattern.compile("\\{\\s{0,20}\"([A-Za-z_-]{1,40})\"\\s{0,20}:\\s{0,20}([\\[\"])");

    /** An example in the message takes precedence over the schema. */
    static ReplyFormat of(String message, JsonNode responseFormat) {
        Matcher example = EXAMPLE.matcher(message);
        if (example.find()) {
            return new ReplyFormat(example.group(1), example.group(2).equals("["));
        }
        Iterator<Map.Entry<String, JsonNode>> properties =
                properties(responseFormat).properties().iterator();
        if (properties.hasNext()) {
            Map.Entry<String, JsonNode> first = properties.next();
            return new ReplyFormat(
                    first.getKey(), first.getValue().path("type").asText("").equals("array"));
        }
        return PLAIN;
    }

    String render(ConversationLabels conversationLabels) {
        List<String> values = conversationLabels.valuesFor(field);
        if (field.isEmpty()) {
            return String.join(", ", values);
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        if (list) {
            ArrayNode array = object.putArray(field);
            values.forEach(array::add);
        } else {
            object.put(field, String.join(", ", values));
        }
        return object.toString();
    }

    private static JsonNode properties(JsonNode responseFormat) {
        return responseFormat.path("json_schema").path("schema").path("properties");
    }
}
