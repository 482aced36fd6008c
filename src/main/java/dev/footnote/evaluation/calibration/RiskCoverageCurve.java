package dev.footnote.evaluation.calibration;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The risk-coverage curve (El-Yaniv and Wiener 2010): the precision of answers at or above each confidence. */
record RiskCoverageCurve(List<Calibration.BestCandidate> questions) {

    private static final int STEPS = 100;

    RiskCoverageCurve {
        questions = questions.stream()
                .sorted(Comparator.comparingDouble(Calibration.BestCandidate::confidence)
                        .reversed())
                .toList();
    }

    /**
     * By precision, in steps of 0.01, the lowest confidence threshold at which answers reach it; 1 if no threshold
     * does.
     */
    Map<Double, Double> thresholds() {
        Map<Double, Double> thresholds = new TreeMap<>();
        for (int step = 0; step <= STEPS; step++) {
            thresholds.put((double) step / STEPS, threshold(step));
        }
        return thresholds;
    }

    /** Uses integer arithmetic, because a double cannot represent precisions such as 0.55 exactly. */
    private double threshold(int step) {
        double threshold = step == 0 ? 0 : 1;
        int right = 0;
        for (int i = 0; i < questions.size(); i++) {
            right += questions.get(i).answers() ? 1 : 0;
            boolean last = i + 1 == questions.size()
                    || questions.get(i + 1).confidence() < questions.get(i).confidence();
            if (step > 0 && last && (long) right * STEPS >= (long) step * (i + 1)) {
                threshold = questions.get(i).confidence();
            }
        }
        return threshold;
    }
}
