package dev.footnote.evaluation;

import org.jspecify.annotations.Nullable;

/** Thrown when a question gets no usable answer: an error status, a timeout, or an unreadable response. */
public final class AskFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public AskFailed(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
