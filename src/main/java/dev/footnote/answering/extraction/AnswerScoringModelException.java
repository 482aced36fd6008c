package dev.footnote.answering.extraction;

import java.nio.file.Path;

/** Thrown when the configured weights file cannot be used; the message names the setting, the file and the problem. */
public final class AnswerScoringModelException extends IllegalArgumentException {

    AnswerScoringModelException(Path file, String problem, Throwable cause) {
        super("footnote.answering.model: %s cannot be used: %s".formatted(file, problem), cause);
    }
}
