package dev.footnote.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.footnote.conversation.Turn;
import dev.footnote.engine.Ask;
import dev.footnote.index.PassageFilter;
import dev.footnote.openai.aside.Aside;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code POST /v1/chat/completions} takes, as far as it counts here; all other parameters are left alone.
 *
 * @param includeUsage whether the last chunk of a stream tells what was used
 * @param form {@code response_format}; missing when nothing was said of it
 */
record CompletionRequest(List<Said> messages, boolean stream, boolean includeUsage, JsonNode form) {

    /** The longest question, in UTF-16 code units, as in {@code /api/chat}. */
    static final int LONGEST_QUESTION = 4000;

    /** A marker's link in an earlier answer of ours: its address would be taken for words of the conversation. */
    private static final Pattern LINK = Pattern.compile("\\[\\[\\d{1,3}]]\\([^)\\s]{0,2000}\\)");

    static CompletionRequest of(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw Refusal.invalid(null, "The body has to be a JSON object.");
        }
        JsonNode model = body.path("model");
        if (!isGiven(model) || !model.isTextual()) {
            throw Refusal.invalid("model", "This has to be the name of a model.");
        }
        if (!model.textValue().equals(ModelsResource.MODEL)) {
            throw Refusal.unknownModel();
        }
        JsonNode options = body.path("stream_options");
        return new CompletionRequest(
                Said.all(body.path("messages")),
                flag(body.path("stream"), "stream"),
                flag(options.path("include_usage"), "stream_options.include_usage"),
                isGiven(body.path("response_format")) ? body.path("response_format") : MissingNode.getInstance());
    }

    /** The reply to what a client asks for itself and not for its user: a title, tags and the like. */
    Optional<String> aside() {
        int last = lastOfUser();
        String message = last < 0 ? "" : messages.get(last).text();
        String system = messages.stream()
                .filter(said -> said.role() == Said.Role.SYSTEM)
                .map(Said::text)
                .reduce("", (one, other) -> one + other + "\n");
        return new Aside(system, message, turns(last), form).reply();
    }

    Ask ask() {
        int last = lastOfUser();
        if (last < 0) {
            throw Refusal.invalid("messages", "None of the messages is of the role user.");
        }
        String question = question(messages.get(last), "messages[%d].content".formatted(last));
        return new Ask(question, turns(last), PassageFilter.NONE, null, false);
    }

    private static String question(Said said, String field) {
        if (!said.textOnly()) {
            throw Refusal.invalid(field, "Only parts of type text can be read: leave pictures, sounds and files out.");
        }
        if (said.text().codePoints().allMatch(CompletionRequest::isEmpty)) {
            throw Refusal.invalid(field, "This is blank; ask something.");
        }
        if (said.text().length() > LONGEST_QUESTION) {
            throw Refusal.tooLong(
                    field,
                    "This has %d characters; at most %d are read."
                            .formatted(said.text().length(), LONGEST_QUESTION));
        }
        return said.text();
    }

    private int lastOfUser() {
        int last = messages.size() - 1;
        while (last >= 0 && messages.get(last).role() != Said.Role.USER) {
            last--;
        }
        return last;
    }

    /** What was said before a message, by the two who talk. */
    private List<Turn> turns(int end) {
        List<Turn> turns = new ArrayList<>();
        for (Said said : messages.subList(0, Math.max(0, end))) {
            if (said.role() == Said.Role.USER && !said.text().isBlank()) {
                turns.add(new Turn(Turn.Role.USER, said.text()));
            }
            if (said.role() == Said.Role.ASSISTANT && !said.text().isBlank()) {
                turns.add(
                        new Turn(Turn.Role.ASSISTANT, LINK.matcher(said.text()).replaceAll("")));
            }
        }
        return turns;
    }

    private static boolean flag(JsonNode value, String field) {
        if (isGiven(value) && !value.isBoolean()) {
            throw Refusal.invalid(field, "This has to be true or false.");
        }
        return value.booleanValue();
    }

    private static boolean isGiven(JsonNode value) {
        return !value.isMissingNode() && !value.isNull();
    }

    /** Spaces of every kind and what is not seen at all, as a byte order mark. */
    private static boolean isEmpty(int character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT;
    }
}
