package dev.footnote.evaluation.calibration;

import java.util.LinkedHashMap;
import java.util.Map;

/** A weighted sum of signals, by their names. */
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

    /** The same sum times {@code factor}, plus {@code shift}. */
    Weights scaled(double factor, double shift) {
        Map<String, Double> scaled = new LinkedHashMap<>();
        bySignal.forEach((signal, weight) -> scaled.put(signal, factor * weight));
        return new Weights(scaled, factor * bias + shift);
    }

    /** With one more signal, whose weight was not fitted. */
    Weights with(String signal, double weight) {
        Map<String, Double> more = new LinkedHashMap<>(bySignal);
        more.put(signal, weight);
        return new Weights(more, bias);
    }
}
