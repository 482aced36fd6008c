package dev.footnote.llm;

import org.jspecify.annotations.Nullable;

/**
 * What an answer took of a model.
 *
 * @param inputTokens null when the model did not tell
 * @param outputTokens null when the model did not tell
 * @param cost in the currency of the price list; null without a price or without counts
 */
public record ModelUsage(
        String model,
        @Nullable Integer inputTokens,
        @Nullable Integer outputTokens,
        @Nullable Double cost) {

    public static ModelUsage unknown(String model) {
        return new ModelUsage(model, null, null, null);
    }

    /** Of both calls; what one of them did not tell is unknown of both. */
    public ModelUsage plus(ModelUsage other) {
        return new ModelUsage(
                model,
                sum(inputTokens, other.inputTokens),
                sum(outputTokens, other.outputTokens),
                cost == null || other.cost == null ? null : (Double) (cost + other.cost));
    }

    private static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null ? null : (Integer) (one + other);
    }
}
