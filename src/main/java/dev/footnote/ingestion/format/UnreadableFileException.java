package dev.footnote.ingestion.format;

import java.io.IOException;

/** A file cannot be read; the message tells people why, and what to do. */
public final class UnreadableFileException extends IOException {

    private final String reason;

    public UnreadableFileException(String reason) {
        super(reason);
        this.reason = reason;
    }

    public String reason() {
        return reason;
    }
}
