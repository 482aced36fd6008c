package dev.footnote.llm;

import org.jspecify.annotations.Nullable;

/**
 * How a model does, as far as the last calls tell; nothing is asked to find out.
 *
 * @param problem what went wrong last; null while all is well
 */
public record ModelStatus(
        String model, boolean available, @Nullable String problem) {}
