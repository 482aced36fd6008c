package dev.footnote.openai;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A message of the request.
 *
 * @param text its text; empty if it has no text
 * @param textOnly whether it contains nothing but text, no image for example
 */
record CompletionMessage(Role role, String text, boolean textOnly) {

    /** The author; messages of authors other than the user and the assistant are not trusted. */
    enum Role {
        USER,
        ASSISTANT,
        SYSTEM,
        TOOL
    }

    static List<CompletionMessage> parseAll(JsonNode messages) {
        if (!messages.isArray() || messages.isEmpty()) {
            throw OpenAiRequestException.invalid("messages", "This must be an array with at least one message.");
        }
        List<CompletionMessage> all = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            all.add(parse(messages.get(i), "messages[%d]".formatted(i)));
        }
        return all;
    }

    private static CompletionMessage parse(JsonNode message, String field) {
        if (!message.isObject()) {
            throw OpenAiRequestException.invalid(field, "This must be an object with role and content.");
        }
        Role role = role(message.path("role").asText(""), field + ".role");
        JsonNode content = message.path("content");
        if (content.isTextual()) {
            return new CompletionMessage(role, requireWholeCharacters(content.textValue(), field + ".content"), true);
        }
        if (content.isArray()) {
            return parseParts(role, content, field + ".content");
        }
        if (content.isNull() || content.isMissingNode()) {
            return new CompletionMessage(role, "", true);
        }
        throw OpenAiRequestException.invalid(field + ".content", "This must be a string or an array of parts.");
    }

    private static CompletionMessage parseParts(Role role, JsonNode parts, String field) {
        List<String> texts = new ArrayList<>();
        boolean textOnly = true;
        for (JsonNode part : parts) {
            JsonNode text = part.isTextual() ? part : part.path("text");
            if (text.isTextual()) {
                texts.add(requireWholeCharacters(text.textValue(), field));
            } else {
                textOnly = false;
            }
        }
        return new CompletionMessage(role, String.join("\n", texts), textOnly);
    }

    private static Role role(String name, String field) {
        return switch (name) {
            case "user" -> Role.USER;
            case "assistant" -> Role.ASSISTANT;
            case "system", "developer" -> Role.SYSTEM;
            case "tool", "function" -> Role.TOOL;
            default ->
                throw OpenAiRequestException.invalid(
                        field, "This must be user, assistant, system, developer, tool or function.");
        };
    }

    /**
     * Rejects NUL and unpaired surrogates: neither the embedding nor an answer in UTF-8 can hold half of a character.
     */
    private static String requireWholeCharacters(String text, String field) {
        if (text.codePoints().anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            throw OpenAiRequestException.invalid(field, "This holds a NUL character or half of a surrogate pair.");
        }
        return text;
    }
}
