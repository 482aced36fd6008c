package dev.footnote.llm;

/** The one who asked does not want the answer any more. */
public final class CancelledException extends RuntimeException {

    public CancelledException() {
        super("the question was taken back");
    }
}
