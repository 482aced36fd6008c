package dev.footnote.llm;

/** The question was cancelled, for example because the client closed the connection. */
public final class CancelledException extends RuntimeException {

    public CancelledException() {
        super("the question was cancelled");
    }
}
