package dev.footnote.reading;

/** The reader's model could not be loaded or run. */
public final class ReaderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public ReaderException(String message, Throwable cause) {
        super(message, cause);
    }
}
