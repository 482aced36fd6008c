package dev.footnote.answering.extraction;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/** A weighted sum of signals. */
record LinearModel(Map<Signal, Double> weights, double bias) {

    /** Has no doubt whatever the signals are: its logistic function is 1. */
    static final LinearModel CERTAIN = new LinearModel(Map.of(), Double.POSITIVE_INFINITY);

    private static final String BIAS = "bias";

    /** Far above any that was fitted; sums of such weights stay finite. */
    private static final double LARGEST = 1e6;

    LinearModel {
        Map<Signal, Double> copy = new EnumMap<>(Signal.class);
        copy.putAll(weights);
        weights = copy;
    }

    /** The same as {@link #of}; empty when no key begins so. */
    static Optional<LinearModel> optional(String name, Properties properties) {
        boolean given = properties.stringPropertyNames().stream().anyMatch(key -> key.startsWith(name + "."));
        return given ? Optional.of(of(name, properties)) : Optional.empty();
    }

    /**
     * The weights of the keys that begin with {@code name} and a dot; a signal without one does not count.
     *
     * @throws IllegalArgumentException for a key that names no signal, a value that is no weight, or when nothing counts
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
            throw new IllegalArgumentException("it gives no signal a weight in %s.*".formatted(name));
        }
        return new LinearModel(weights, bias);
    }

    private static double weight(String key, String text) {
        double value = number(key, text);
        // Not a number compares with nothing.
        if (!(Math.abs(value) <= LARGEST)) {
            throw new IllegalArgumentException("%s is %s, and no weight is beyond %.0f".formatted(key, text, LARGEST));
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
