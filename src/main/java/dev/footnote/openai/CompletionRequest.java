package dev.footnote.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.footnote.conversation.Turn;
import dev.footnote.engine.AskRequest;
import dev.footnote.index.PassageFilter;
import dev.footnote.openai.clienttasks.ClientTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The supported part of the body of {@code POST /v1/chat/completions}; all other parameters are ignored.
 *
 * @param includeUsage whether the last chunk of a stream reports usage
 * @param form {@code response_format}; a missing node if it is absent
 */
record CompletionRequest(List<CompletionMessage> messages, boolean stream, boolean includeUsage, JsonNode form) {

    /** The longest question, in UTF-16 code units, as in {@code /api/chat}. */
    static final int LONGEST_QUESTION = 4000;

    /** A marker's link in an earlier answer; its address would be taken for words of the conversation. */
    private static final Pattern LINK =
            Pattern.compile("\\[\\[\\d{1,3}]]\\([^)\\s\\[]*+(?:\\[(?!\\[)[^)\\s\\[]*+){0,4}\\)");

    static CompletionRequest of(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw OpenAiRequestException.invalid(null, "The body must be a JSON object.");
        }
        JsonNode model = body.path("model");
        if (!isGiven(model) || !model.isTextual()) {
            throw OpenAiRequestException.invalid("model", "This must be the name of a model.");
        }
        if (!model.textValue().equals(ModelsResource.MODEL)) {
            throw OpenAiRequestException.unknownModel();
        }
        JsonNode options = body.path("stream_options");
        return new CompletionRequest(
                CompletionMessage.parseAll(body.path("messages")),
                flag(body.path("stream"), "stream"),
                flag(options.path("include_usage"), "stream_options.include_usage"),
                isGiven(body.path("response_format")) ? body.path("response_format") : MissingNode.getInstance());
    }

    /** The reply to a client's own request, such as for a title or tags; empty for a question of its user. */
    Optional<String> clientTaskReply() {
        int last = lastOfUser();
        String message = last < 0 ? "" : messages.get(last).text();
        String system = messages.stream()
                .filter(completionMessage -> completionMessage.role() == CompletionMessage.Role.SYSTEM)
                .map(CompletionMessage::text)
                .reduce("", (one, other) -> one + other + "\n");
        return new ClientTask(system, message, turns(last), form).reply();
    }

    AskRequest ask() {
        int last = lastOfUser();
        if (last < 0) {
            throw OpenAiRequestException.invalid("messages", "No message has the role user.");
        }
        String question = question(messages.get(last), "messages[%d].content".formatted(last));
        return new AskRequest(question, turns(last), PassageFilter.NONE, null, false);
    }

    private static String question(CompletionMessage completionMessage, String field) {
        if (!completionMessage.textOnly()) {
            throw OpenAiRequestException.invalid(
                    field, "Only parts of type text are supported; leave out images, audio and files.");
        }
        if (completionMessage.text().codePoints().allMatch(CompletionRequest::isInvisible)) {
            throw OpenAiRequestException.invalid(field, "This is blank; ask something.");
        }
        if (completionMessage.text().length() > LONGEST_QUESTION) {
            throw OpenAiRequestException.tooLong(
                    field,
                    "This has %d characters; at most %d are allowed."
                            .formatted(completionMessage.text().length(), LONGEST_QUESTION));
        }
        return completionMessage.text();
    }

    private int lastOfUser() {
        int last = messages.size() - 1;
        while (last >= 0 && messages.get(last).role() != CompletionMessage.Role.USER) {
            last--;
        }
        return last;
    }

    /** The earlier messages of user and assistant, up to {@code end} (exclusive). */
    private List<Turn> turns(int end) {
        List<Turn> turns = new ArrayList<>();
        for (CompletionMessage completionMessage : messages.subList(0, Math.max(0, end))) {
            if (completionMessage.role() == CompletionMessage.Role.USER
                    && !completionMessage.text().isBlank()) {
                turns.add(new Turn(Turn.Role.USER, completionMessage.text()));
            }
            if (completionMessage.role() == CompletionMessage.Role.ASSISTANT
                    && !completionMessage.text().isBlank()) {
                turns.add(new Turn(
                        Turn.Role.ASSISTANT,
                        LINK.matcher(completionMessage.text()).replaceAll("")));
            }
        }
        return turns;
    }

    private static boolean flag(JsonNode value, String field) {
        if (isGiven(value) && !value.isBoolean()) {
            throw OpenAiRequestException.invalid(field, "This must be true or false.");
        }
        return value.booleanValue();
    }

    private static boolean isGiven(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    /** White space of every kind and invisible characters such as a byte order mark. */
    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
