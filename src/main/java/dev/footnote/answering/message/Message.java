package dev.footnote.answering.message;

/**
 * A message as it was understood.
 *
 * @param question what of the message is to be searched; for another kind than a question the message as it stands
 */
public record Message(Kind kind, String question) {

    public boolean isQuestion() {
        return kind == Kind.QUESTION;
    }

    /** What was sent; of several in one message the first of this list counts. */
    public enum Kind {
        QUESTION,
        /** Tries to change what the assistant is told to do, or to read it. */
        INSTRUCTION,
        WHAT_CAN_YOU_DO,
        ARE_YOU_A_MACHINE,
        WHO_ARE_YOU,
        /** Whatever else the assistant is asked about itself. */
        ASKED_OF_ITSELF,
        ENTERTAIN_ME,
        /** Asks for the time or the day of now. */
        CLOCK,
        /** Has something to ask, and does not say what. */
        ANNOUNCEMENT,
        COMPLAINT,
        HOW_ARE_YOU,
        THANKS,
        GOODBYE,
        HELLO,
        COMPLIMENT,
        APOLOGY,
        ACKNOWLEDGEMENT,
        INTERJECTION,
        /** Punctuation or symbols alone. */
        NO_WORDS,
        /** Words that ask without telling about what. */
        NOTHING_NAMED,
        /** Nothing but keys struck at random. */
        NOISE,
        CODE,
        /** Pages of text without a question. */
        LONG_TEXT
    }
}
