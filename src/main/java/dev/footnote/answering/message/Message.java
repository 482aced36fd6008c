package dev.footnote.answering.message;

/**
 * A classified message.
 *
 * @param question the part of the message to search for; the whole message when it is not a question
 */
public record Message(Kind kind, String question) {

    public boolean isQuestion() {
        return kind == Kind.QUESTION;
    }

    /** The kind of a message, in order of precedence: of several kinds in one message the first counts. */
    public enum Kind {
        QUESTION,
        /** Tries to change or reveal the assistant's instructions. */
        INSTRUCTION,
        WHAT_CAN_YOU_DO,
        ARE_YOU_A_MACHINE,
        WHO_ARE_YOU,
        /** Any other question about the assistant. */
        ASKED_OF_ITSELF,
        ENTERTAIN_ME,
        /** Asks for the current time or date. */
        CLOCK,
        /** Announces a question without asking it. */
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
        /** Only punctuation or symbols. */
        NO_WORDS,
        /** A question without a topic. */
        NOTHING_NAMED,
        /** Only random key presses. */
        NOISE,
        CODE,
        /** A long text without a question. */
        LONG_TEXT
    }
}
