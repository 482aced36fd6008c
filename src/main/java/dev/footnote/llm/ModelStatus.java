package dev.footnote.llm;

import org.jspecify.annotations.Nullable;

/**
 * The health of a model, derived from its last calls; reading it makes no call.
 *
 * @param problem the last failure; null while the model works
 */
public record ModelStatus(
        String model, boolean available, @Nullable String problem) {}
