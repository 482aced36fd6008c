package dev.footnote.feedback;

import java.io.IOException;
import java.nio.file.Path;

/** A rating could not be written; earlier ratings are unchanged. */
public final class RatingWriteException extends RuntimeException {

    RatingWriteException(Path file, IOException cause) {
        super("a rating cannot be written to %s".formatted(file), cause);
    }
}
