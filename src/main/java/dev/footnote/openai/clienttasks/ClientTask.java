package dev.footnote.openai.clienttasks;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.conversation.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message that may be a client's own request, as Open WebUI and LibreChat send it. It is such a request if it
 * contains an order to generate something, followed by a transcript; if it is a transcript and the system message
 * contains the order; or if it begins with an order for a title or tags of the preceding conversation. A user who asks
 * for the title of a document, or for names in a form, sends no transcript and is answered from the documents.
 *
 * @param system the text of the system messages
 * @param message the last message of the user
 * @param before the turns before that message
 * @param responseFormat the format of the reply that the request asks for
 */
public record ClientTask(String system, String message, List<Turn> before, JsonNode responseFormat) {

    /** Only this many characters are searched for an order; a conversation of any length may follow. */
    private static final int OPENING = 800;

    private static final String MAKE =
            "(?:generate|create|suggest|propose|provide|write|produce|make|determine|summari[sz]e|choose|pick|continue)";

    private static final String THING =
            "(?:titles?|headings?|names?|tags?|keywords|follow[- ]?ups?|quer(?:y|ies)|emojis?|prompts?|(?:auto)?completions?)";

    private static final Pattern ORDER = Pattern.compile("\\b" + MAKE + "\\b[^.!?\\n]{0,120}\\b" + THING + "\\b");

    /** An order about the current conversation, as opposed to one in the documents. */
    private static final Pattern ORDER_OF_THIS_TALK = Pattern.compile("^\\W{0,8}(?:please )?" + MAKE
            + "\\b[^.!?\\n]{0,60}\\b(?:titles?|tags?)\\b[^.!?\\n]{0,40}\\b"
            + "(?:this|our|the following|the above) (?:chat|conversation)\\b(?! (?:between|of|by|on|about))");

    public ClientTask {
        before = List.copyOf(before);
    }

    /** The reply in the requested format; empty for a message to be answered from the documents. */
    public Optional<String> reply() {
        Transcript transcript = Transcript.of(message);
        return isOrder(transcript) ? Optional.of(reply(transcript)) : Optional.empty();
    }

    private boolean isOrder(Transcript transcript) {
        if (transcript.hasUser()) {
            String order = transcript.preface().isBlank() ? system : transcript.preface();
            return ORDER.matcher(opening(order)).find();
        }
        return !before.isEmpty() && ORDER_OF_THIS_TALK.matcher(opening(message)).find();
    }

    private String reply(Transcript transcript) {
        List<Turn> talk = transcript.hasUser() ? transcript.turns() : before;
        List<String> questions = talk.stream()
                .filter(turn -> turn.role() == Turn.Role.USER)
                .map(Turn::text)
                .toList();
        String opening = opening(message) + opening(system);
        return ReplyFormat.of(message, responseFormat).render(new ConversationLabels(opening, questions));
    }

    private static String opening(String text) {
        return text.substring(0, Math.min(OPENING, text.length())).toLowerCase(Locale.ROOT);
    }
}
