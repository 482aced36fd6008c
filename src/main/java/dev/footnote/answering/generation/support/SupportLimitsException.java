package dev.footnote.answering.generation.support;

import java.nio.file.Path;

/** The configured file of limits cannot be used; the message names the setting, the file and the problem. */
public final class SupportLimitsException extends IllegalArgumentException {

    SupportLimitsException(Path file, String problem, Throwable cause) {
        super("footnote.answering.support-limits: %s cannot be used: %s".formatted(file, problem), cause);
    }
}
