package dev.footnote.feedback;

import java.io.IOException;
import java.nio.file.Path;

/** A rating could not be written; the ratings before it are as they were. */
public final class RatingNotKept extends RuntimeException {

    RatingNotKept(Path file, IOException cause) {
        super("a rating cannot be kept in %s".formatted(file), cause);
    }
}
