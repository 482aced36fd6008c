package dev.footnote.feedback;

/** There never was an answer of this id, or it is not known any more. The message does not repeat the id. */
public final class UnknownMessage extends RuntimeException {

    UnknownMessage() {
        super("there is no answer of this id");
    }
}
