package dev.footnote.feedback;

/** No answer is recorded under the id, or it has expired. The message does not repeat the id. */
public final class UnknownMessage extends RuntimeException {

    UnknownMessage() {
        super("there is no answer with this id");
    }
}
