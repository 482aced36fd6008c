package dev.footnote.llm;

import org.jspecify.annotations.Nullable;

/**
 * Tokens and cost of model calls.
 *
 * @param inputTokens null if the model did not report them
 * @param outputTokens null if the model did not report them
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

    /** The sum of two calls; a count that is unknown for one of them is unknown in the sum. */
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
