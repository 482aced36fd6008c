package dev.footnote.answering;

import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;

/** A weighted sum of signals. */
record LinearModel(Map<Signal, Double> weights, double bias) {

    private static final String BIAS = "bias";

    LinearModel {
        weights = new EnumMap<>(weights);
    }

    /**
     * The weights of the keys that begin with {@code name} and a dot; a signal without one does not count.
     *
     * @throws IllegalArgumentException for a key that names no signal, or a value that is no number
     */
    static LinearModel of(String name, Properties properties) {
        Map<Signal, Double> weights = new EnumMap<>(Signal.class);
        double bias = 0;
        for (String key : properties.stringPropertyNames()) {
            if (key.startsWith(name + ".")) {
                double value = Double.parseDouble(properties.getProperty(key));
                String signal = key.substring(name.length() + 1);
                if (signal.equals(BIAS)) {
                    bias = value;
                } else {
                    weights.put(Signal.named(signal), value);
                }
            }
        }
        return new LinearModel(weights, bias);
    }

    double sum(Signals signals) {
        double sum = bias;
        for (Map.Entry<Signal, Double> weight : weights.entrySet()) {
            sum += weight.getValue() * signals.get(weight.getKey());
        }
        return sum;
    }
}
