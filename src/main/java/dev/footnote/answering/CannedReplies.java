package dev.footnote.answering;

import dev.footnote.answering.message.Message.Kind;
import dev.footnote.index.Snapshot;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;

/** Fixed replies to messages that are not questions for the documents. */
final class CannedReplies {

    private CannedReplies() {}

    static Reason reason(Kind kind) {
        return switch (kind) {
            case HELLO,
                    HOW_ARE_YOU,
                    THANKS,
                    GOODBYE,
                    ANNOUNCEMENT,
                    COMPLAINT,
                    COMPLIMENT,
                    APOLOGY,
                    ACKNOWLEDGEMENT,
                    INTERJECTION,
                    ENTERTAIN_ME,
                    CLOCK -> Reason.SMALL_TALK;
            case WHO_ARE_YOU, ASKED_OF_ITSELF, WHAT_CAN_YOU_DO, ARE_YOU_A_MACHINE, INSTRUCTION ->
                Reason.ABOUT_ASSISTANT;
            case NO_WORDS, NOTHING_NAMED, NOISE, CODE, LONG_TEXT -> Reason.NOT_A_QUESTION;
            case QUESTION -> throw new IllegalArgumentException("a question is searched for");
        };
    }

    static String text(Kind kind, Snapshot snapshot) {
        return switch (kind) {
            case HELLO -> "Hello! What would you like to know from the documents?";
            case HOW_ARE_YOU -> "All is well, thank you. What would you like to know from the documents?";
            case THANKS -> "You are welcome.";
            case GOODBYE -> "Goodbye!";
            case ANNOUNCEMENT -> "Please ask. I answer questions from the documents.";
            case COMPLAINT -> "I am sorry that this did not help. Please ask in other words, or about something else.";
            case COMPLIMENT -> "That is kind of you. Ask another question whenever you like.";
            case APOLOGY -> "No harm done. What would you like to know from the documents?";
            case ACKNOWLEDGEMENT -> "Good. Ask another question whenever you like.";
            case INTERJECTION -> "All right. Ask another question whenever you like.";
            case ENTERTAIN_ME, CLOCK -> "I only answer questions from the documents. What would you like to know?";
            case WHO_ARE_YOU ->
                "I am Footnote. I answer questions from a set of documents and cite a source for every statement.";
            case ASKED_OF_ITSELF ->
                "I am a program that answers questions from a set of documents. I cannot say more about myself.";
            case WHAT_CAN_YOU_DO ->
                "I answer questions with quotes from %s, and say so when they contain no answer."
                        .formatted(known(snapshot));
            case ARE_YOU_A_MACHINE -> "I am a program that answers questions from a set of documents.";
            case INSTRUCTION -> "I answer questions from the documents and take no other instructions.";
            case NO_WORDS, NOISE -> "I did not find a question in this. What would you like to know?";
            case NOTHING_NAMED -> "I cannot tell what this is about. What would you like to know?";
            case CODE -> "This looks like code. I answer questions from the documents: what would you like to know?";
            case LONG_TEXT -> "I did not find a question in this long text. What would you like to know?";
            case QUESTION -> throw new IllegalArgumentException("a question is searched for");
        };
    }

    /** The number of documents and the date of the newest. */
    private static String known(Snapshot snapshot) {
        int count = snapshot.documents().size();
        String documents = count == 1 ? "1 document" : count + " documents";
        return snapshot.documents().values().stream()
                .map(indexed -> indexed.document().date())
                .filter(Objects::nonNull)
                .max(Comparator.<LocalDate>naturalOrder())
                .map(newest -> documents + (count == 1 ? ", dated " : ", the newest dated ") + newest)
                .orElse(documents);
    }
}
