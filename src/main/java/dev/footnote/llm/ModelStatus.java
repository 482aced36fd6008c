package dev.footnote.llm;

import org.jspecify.annotations.Nullable;

/**
 * The health of a model, derived from its last calls; reading it makes no call.
 *
 * @param problem the last failure; null while the model works
 * @param waiting calls that wait for a free slot
 */
public record ModelStatus(
        String model, boolean available, @Nullable String problem, int waiting) {

    /** The status of a model without a queue. */
    public ModelStatus(String model, boolean available, @Nullable String problem) {
        this(model, available, problem, 0);
    }
}
