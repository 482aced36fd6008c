package dev.footnote.feedback;

/** No answer is recorded under the id, or it has expired. The message does not repeat the id. */
public final class UnknownMessageException extends RuntimeException {

    UnknownMessageException() {
        super("there is no answer with this id");
    }
}
