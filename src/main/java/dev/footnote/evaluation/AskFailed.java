package dev.footnote.evaluation;

import org.jspecify.annotations.Nullable;

/** The service did not serve a question: an error status, a time-out, an answer that cannot be read. */
public final class AskFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public AskFailed(String what, @Nullable Throwable cause) {
        super(what, cause);
    }

    String what() {
        return String.valueOf(getMessage());
    }
}
