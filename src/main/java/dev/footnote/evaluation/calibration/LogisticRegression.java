package dev.footnote.evaluation.calibration;

import de.bwaldvogel.liblinear.Feature;
import de.bwaldvogel.liblinear.FeatureNode;
import de.bwaldvogel.liblinear.Linear;
import de.bwaldvogel.liblinear.Model;
import de.bwaldvogel.liblinear.Parameter;
import de.bwaldvogel.liblinear.Problem;
import de.bwaldvogel.liblinear.SolverType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Logistic regression with an L2 penalty (LIBLINEAR's primal solver) over signals scaled to standard deviation 1. */
final class LogisticRegression {

    private static final double COST = 1;
    private static final double TOLERANCE = 1e-6;

    /** A smaller variance is a rounding error: the signal is constant and gets weight 0. */
    private static final double MIN_VARIANCE = 1e-18;

    private final List<String> signals;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();

    LogisticRegression(List<String> signals) {
        this.signals = List.copyOf(signals);
    }

    /** Adds one labelled observation. */
    void add(ObservedQuestion.Candidate candidate, boolean label) {
        rows.add(signals.stream().mapToDouble(candidate::signal).toArray());
        labels.add(label);
    }

    /** Adds a ranked pair: the difference of the signals with label true, the negated difference with label false. */
    void addPair(ObservedQuestion.Candidate better, ObservedQuestion.Candidate worse) {
        double[] difference = new double[signals.size()];
        double[] mirrored = new double[signals.size()];
        for (int i = 0; i < difference.length; i++) {
            difference[i] = better.signal(signals.get(i)) - worse.signal(signals.get(i));
            mirrored[i] = -difference[i];
        }
        rows.add(difference);
        labels.add(true);
        rows.add(mirrored);
        labels.add(false);
    }

    /** Whether observations of both labels were added, which fitting requires. */
    boolean hasBothLabels() {
        return labels.contains(true) && labels.contains(false);
    }

    /**
     * Fits the weights, in units of the unscaled signals.
     *
     * @throws IllegalStateException if there are no observations, or all have the same label
     */
    SignalWeights fit(boolean withBias) {
        if (!hasBothLabels()) {
            throw new IllegalStateException("%d observations lack one of both labels".formatted(rows.size()));
        }
        double[] deviations = deviations();
        Problem problem = new Problem();
        problem.l = rows.size();
        problem.n = signals.size() + (withBias ? 1 : 0);
        problem.bias = withBias ? 1 : -1;
        problem.x = new Feature[rows.size()][];
        problem.y = new double[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            problem.x[row] = features(rows.get(row), deviations, withBias);
            problem.y[row] = labels.get(row) ? 1 : 0;
        }
        Linear.disableDebugOutput();
        Parameter parameter = new Parameter(SolverType.L2R_LR, COST, TOLERANCE);
        parameter.setRegularizeBias(!withBias);
        return weights(Linear.train(problem, parameter), deviations, withBias);
    }

    private Feature[] features(double[] row, double[] deviations, boolean withBias) {
        Feature[] features = new Feature[row.length + (withBias ? 1 : 0)];
        for (int i = 0; i < row.length; i++) {
            features[i] = new FeatureNode(i + 1, row[i] / deviations[i]);
        }
        if (withBias) {
            features[row.length] = new FeatureNode(row.length + 1, 1);
        }
        return features;
    }

    private double[] deviations() {
        double[] deviations = new double[signals.size()];
        for (int i = 0; i < deviations.length; i++) {
            int signal = i;
            double mean =
                    rows.stream().mapToDouble(row -> row[signal]).average().orElse(0);
            double variance = rows.stream()
                    .mapToDouble(row -> (row[signal] - mean) * (row[signal] - mean))
                    .average()
                    .orElse(0);
            deviations[i] = variance > MIN_VARIANCE ? Math.sqrt(variance) : Double.POSITIVE_INFINITY;
        }
        return deviations;
    }

    private SignalWeights weights(Model model, double[] deviations, boolean withBias) {
        double[] fitted = model.getFeatureWeights();
        int sign = model.getLabels()[0] == 1 ? 1 : -1;
        Map<String, Double> weights = new LinkedHashMap<>();
        for (int i = 0; i < deviations.length; i++) {
            weights.put(signals.get(i), sign * fitted[i] / deviations[i]);
        }
        return new SignalWeights(weights, withBias ? sign * fitted[deviations.length] : 0);
    }
}
