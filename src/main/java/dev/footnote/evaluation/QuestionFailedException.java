package dev.footnote.evaluation;

import org.jspecify.annotations.Nullable;

/** Thrown when a question gets no usable answer: an error status, a timeout, or an unreadable response. */
public final class QuestionFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public QuestionFailedException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
