package dev.footnote.ingestion;

/** A whole pass over the documents failed; the index keeps its previous content. */
public final class IngestionException extends RuntimeException {

    public IngestionException(String message, Throwable cause) {
        super(message, cause);
    }
}
