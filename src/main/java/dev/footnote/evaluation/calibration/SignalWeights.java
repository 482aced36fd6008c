package dev.footnote.evaluation.calibration;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The weights of a linear model, by signal name. */
public record SignalWeights(Map<String, Double> bySignal, double bias) {

    public SignalWeights {
        bySignal = new LinkedHashMap<>(bySignal);
    }

    double sum(ObservedQuestion.Candidate candidate) {
        double sum = bias;
        for (Map.Entry<String, Double> weight : bySignal.entrySet()) {
            sum += weight.getValue() * candidate.signal(weight.getKey());
        }
        return sum;
    }

    /** Weights whose sum is this sum times {@code factor} plus {@code shift}. */
    SignalWeights scaled(double factor, double shift) {
        Map<String, Double> scaled = new LinkedHashMap<>();
        bySignal.forEach((signal, weight) -> scaled.put(signal, factor * weight));
        return new SignalWeights(scaled, factor * bias + shift);
    }

    /** A copy with additional weights that were not fitted, in the order of their names. */
    SignalWeights withAll(Map<String, Double> weights) {
        Map<String, Double> more = new LinkedHashMap<>(bySignal);
        more.putAll(new TreeMap<>(weights));
        return new SignalWeights(more, bias);
    }
}
