package dev.footnote.ingestion;

/** A pass over the documents failed as a whole; the index serves what it held before. */
public final class IngestionException extends RuntimeException {

    public IngestionException(String message, Throwable cause) {
        super(message, cause);
    }
}
