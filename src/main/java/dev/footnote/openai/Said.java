package dev.footnote.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of the request.
 *
 * @param text what stands in it as text; empty for one without
 * @param textOnly whether nothing else stands in it, as an image
 */
record Said(Role role, String text, boolean textOnly) {

    /** Who said it; what neither the user nor the assistant said is not trusted. */
    enum Role {
        USER,
        ASSISTANT,
        SYSTEM,
        TOOL
    }

    static List<Said> all(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty()) {
            throw Refusal.invalid("messages", "This has to be an array with at least one message.");
        }
        List<Said> all = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            all.add(one(messages.get(i), "messages[%d]".formatted(i)));
        }
        return all;
    }

    private static Said one(JsonNode message, String field) {
        if (!message.isObject()) {
            throw Refusal.invalid(field, "This has to be an object with role and content.");
        }
        Role role = role(message.path("role").asText(""), field + ".role");
        JsonNode content = message.path("content");
        if (content.isTextual()) {
            return new Said(role, whole(content.textValue(), field + ".content"), true);
        }
        if (content.isArray()) {
            return ofParts(role, content, field + ".content");
        }
        if (content.isNull() || content.isMissingNode()) {
            return new Said(role, "", true);
        }
        throw Refusal.invalid(field + ".content", "This has to be a string or an array of parts.");
    }

    private static Said ofParts(Role role, JsonNode parts, String field) {
        List<String> texts = new ArrayList<>();
        boolean textOnly = true;
        for (JsonNode part : parts) {
            JsonNode text = part.isTextual() ? part : part.path("text");
            if (text.isTextual()) {
                texts.add(whole(text.textValue(), field));
            } else {
                textOnly = false;
            }
        }
        return new Said(role, String.join("\n", texts), textOnly);
    }

    private static Role role(String name, String field) {
        return switch (name) {
            case "user" -> Role.USER;
            case "assistant" -> Role.ASSISTANT;
            case "system", "developer" -> Role.SYSTEM;
            case "tool", "function" -> Role.TOOL;
            default ->
                throw Refusal.invalid(field, "This has to be user, assistant, system, developer, tool or function.");
        };
    }

    /** Whole characters only: neither the embedding nor an answer in UTF-8 can hold half of one. */
    private static String whole(String text, String field) {
        if (text.codePoints().anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            throw Refusal.invalid(field, "This holds a NUL character or half of a surrogate pair.");
        }
        return text;
    }
}
