package dev.footnote.answering.extraction;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A weighted sum of signals. */
record LinearModel(Map<Signal, Double> weights, double bias) {

    /** Is certain for all signals: its logistic function is 1. */
    static final LinearModel CERTAIN = new LinearModel(Map.of(), Double.POSITIVE_INFINITY);

    private static final String BIAS = "bias";

    /** Far above any fitted weight; sums of such weights stay finite. */
    private static final double LARGEST = 1e6;

    LinearModel {
        Map<Signal, Double> copy = new EnumMap<>(Signal.class);
        copy.putAll(weights);
        weights = copy;
    }

    /** Same as {@link #of}; empty when no key has the prefix. */
    static Optional<LinearModel> optional(String name, Properties properties) {
        boolean given = properties.stringPropertyNames().stream().anyMatch(key -> key.startsWith(name + "."));
        return given ? Optional.of(of(name, properties)) : Optional.empty();
    }

    /**
     * Reads the weights of the keys that begin with {@code name} and a dot; a signal without a key has weight 0.
     *
     * @throws IllegalArgumentException for an unknown signal, an invalid weight, or when all weights are 0
     */
    static LinearModel of(String name, Properties properties) {
        Map<Signal, Double> weights = new EnumMap<>(Signal.class);
        double bias = 0;
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(name + ".")) {
                double value = weight(key, properties.getProperty(key));
                String signal = key.substring(name.length() + 1);
                if (signal.equals(BIAS)) {
                    bias = value;
                } else {
                    weights.put(Signal.named(signal), value);
                }
            }
        }
        if (weights.values().stream().allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("no signal has a weight in %s.*".formatted(name));
        }
        return new LinearModel(weights, bias);
    }

    private static double weight(String key, String text) {
        double value = number(key, text);
        // The negated comparison also rejects NaN.
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException("%s is %s, which exceeds the limit %.0f".formatted(key, text, LARGEST));
        }
        return value;
    }

    static double number(String key, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("%s is '%s', which is not a number".formatted(key, text), noNumber);
        }
    }

    double sum(Signals signals) {
        double sum = bias;
        for (Map.Entry<Signal, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * signals.get(weight.getKey());
        }
        return sum;
    }
}
