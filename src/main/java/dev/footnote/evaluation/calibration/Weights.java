package dev.footnote.evaluation.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The weights of a linear model, by signal name. */
public record Weights(Map<String, Double> bySignal, double bias) {

    public Weights {
        bySignal = new LinkedHashMap<>(bySignal);
    }

    double sum(Observed.Candidate candidate) {
        double sum = bias;
        for (Map.Entry<String, Double> weight : bySignal.entrySet()) {
            sum += weight.getValue() * candidate.signal(weight.getKey());
        }
        return sum;
    }

    /** Weights whose sum is this sum times {@code factor} plus {@code shift}. */
    Weights scaled(double factor, double shift) {
        Map<String, Double> scaled = new LinkedHashMap<>();
        bySignal.forEach((signal, weight) -> scaled.put(signal, factor * weight));
        return new Weights(scaled, factor * bias + shift);
    }

    /** A copy with additional weights that were not fitted, in the order of their names. */
    Weights withAll(Map<String, Double> weights) {
        Map<String, Double> more = new LinkedHashMap<>(bySignal);
        more.putAll(new TreeMap<>(weights));
        return new Weights(more, bias);
    }
}
