package dev.footnote.openai.aside;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.conversation.Turn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A message that may be a client's own request. It is one when its opening orders something to be made that is about
 * a conversation, and a form or a transcript to make it from comes with it; a person who merely asks for the title of
 * a document brings neither.
 *
 * @param system what the system messages say
 * @param message the last message of the user
 * @param before the turns before that message
 * @param responseFormat what the request says of the form of the reply
 */
public record Aside(String system, String message, List<Turn> before, JsonNode responseFormat) {

    /** Orders stand at the beginning; what follows may be a conversation of any length. */
    private static final int OPENING = 800;

    private static final String MAKE =
            "(?:generate|create|suggest|propose|provide|write|produce|make|determine|summari[sz]e|choose|pick|continue)";

    private static final String THING =
            "(?:titles?|headings?|names?|tags?|keywords|follow[- ]?ups?|quer(?:y|ies)|emojis?|prompts?|(?:auto)?completions?)";

    private static final Pattern ORDER = Pattern.compile("\\b" + MAKE + "\\b[^.!?\\n]{0,120}\\b" + THING + "\\b");

    /** Of a conversation that is not among the documents, for it is the one that is being had. */
    private static final Pattern ORDER_OF_THIS_TALK = Pattern.compile("\\b" + MAKE
            + "\\b[^.!?\\n]{0,60}\\b(?:titles?|tags?|follow[- ]?ups?)\\b[^.!?\\n]{0,40}\\b"
            + "(?:this|our|following|above) (?:chat|conversation|dialog(?:ue)?|discussion|exchange)\\b");

    public Aside {
        before = List.copyOf(before);
    }

    /** The reply in the form that was asked for; empty for a message that is to be answered from the documents. */
    public Optional<String> reply() {
        Transcript transcript = Transcript.of(message);
        return isOrder(transcript) ? Optional.of(reply(transcript)) : Optional.empty();
    }

    private boolean isOrder(Transcript transcript) {
        String opening = opening(message);
        if (ORDER_OF_THIS_TALK.matcher(opening).find()) {
            return true;
        }
        boolean formed = AskedForm.isIn(message) || AskedForm.isIn(responseFormat);
        if ((formed || transcript.hasUser()) && ORDER.matcher(opening).find()) {
            return true;
        }
        return transcript.hasUser() && ORDER.matcher(opening(system)).find();
    }

    private String reply(Transcript transcript) {
        List<Turn> talk = transcript.hasUser() ? transcript.turns() : before;
        List<String> questions = talk.stream()
                .filter(turn -> turn.role() == Turn.Role.USER)
                .map(Turn::text)
                .toList();
        String opening = opening(message) + opening(system);
        return AskedForm.of(message, responseFormat).filled(new Content(opening, questions));
    }

    private static String opening(String text) {
        return text.substring(0, Math.min(OPENING, text.length())).toLowerCase(Locale.ROOT);
    }
}
