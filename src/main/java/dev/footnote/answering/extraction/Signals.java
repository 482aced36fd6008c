package dev.footnote.answering.extraction;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** The signals of one sentence. */
record Signals(Map<Signal, Double> values) {

    Signals {
        values = new EnumMap<>(values);
        for (Signal signal : Signal.values()) {
            Double value = values.get(signal);
            if (value == null || !Double.isFinite(value)) {
                throw new IllegalArgumentException("%s is %s".formatted(signal, value));
            }
        }
    }

    double get(Signal signal) {
        return values.getOrDefault(signal, 0.0);
    }

    Signals with(Signal signal, double value) {
        Map<Signal, Double> changed = new EnumMap<>(values);
        changed.put(signal, value);
        return new Signals(changed);
    }

    Map<String, Double> byName(double score) {
        Map<String, Double> named = new TreeMap<>();
        values.forEach((signal, value) -> named.put(signal.key(), value));
        named.put("score", score);
        return named;
    }
}
