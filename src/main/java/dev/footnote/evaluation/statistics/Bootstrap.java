package dev.footnote.evaluation.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * The bootstrap over questions (Efron and Tibshirani, An Introduction to the Bootstrap, 1993): draws as many questions
 * as there are, with replacement, and recomputes the figure. All figures of a call share the same resamples.
 *
 * @param resamples number of resamples, at least 100; 1,000 give interval bounds about two significant digits
 */
public record Bootstrap(long seed, int resamples) {

    public static final Bootstrap STANDARD = new Bootstrap(20_241_122, 1_000);

    public Bootstrap {
        if (resamples < 100) {
            throw new IllegalArgumentException("an interval needs at least 100 resamples");
        }
    }

    /** A statistic of two runs over the same questions, in the same order. */
    public record PairedStatistic(Statistic before, Statistic after) {}

    /** The change between two runs: after minus before, with its interval and its p-value. */
    public record Difference(double change, Interval interval, double pValue) {}

    /** 95 % percentile intervals; empty for a figure that is measured in fewer than half of the resamples. */
    public List<Optional<Interval>> intervals(int questions, List<Statistic> statistics) {
        return draw(questions, statistics).stream().map(this::interval).toList();
    }

    /**
     * The paired bootstrap (Sakai, Evaluating evaluation metrics based on the bootstrap, SIGIR 2006): the p-value is
     * two-sided: twice the share of resamples whose change has the opposite sign or is zero, with one added to both
     * counts. Empty if a figure is unmeasured in either run.
     */
    public List<Optional<Difference>> differences(int questions, List<PairedStatistic> pairs) {
        List<Statistic> changes = pairs.stream().map(Bootstrap::change).toList();
        List<double[]> drawn = draw(questions, changes);
        int[] once = unitWeights(questions);
        List<Optional<Difference>> differences = new ArrayList<>();
        for (int i = 0; i < changes.size(); i++) {
            double[] values = drawn.get(i);
            Measure observed = changes.get(i).compute(once);
            differences.add(interval(values)
                    .filter(interval -> observed.isMeasured())
                    .map(interval -> new Difference(observed.value().orElseThrow(), interval, pValue(values))));
        }
        return differences;
    }

    /** The weights of the run itself: 1 for every question. */
    public static int[] unitWeights(int questions) {
        int[] weights = new int[questions];
        Arrays.fill(weights, 1);
        return weights;
    }

    private static Statistic change(PairedStatistic pair) {
        return weights -> {
            Measure before = pair.before().compute(weights);
            Measure after = pair.after().compute(weights);
            return before.isMeasured()
                    ? after.map(value -> value - before.value().orElseThrow())
                    : before;
        };
    }

    private List<double[]> draw(int questions, List<Statistic> statistics) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] drawn = new double[statistics.size()][resamples];
        int[] counts = new int[statistics.size()];
        for (int round = 0; questions > 0 && round < resamples; round++) {
            int[] weights = new int[questions];
            for (int i = 0; i < questions; i++) {
                weights[random.nextInt(questions)]++;
            }
            for (int s = 0; s < counts.length; s++) {
                Measure value = statistics.get(s).compute(weights);
                if (value instanceof Measure.Measured measured) {
                    drawn[s][counts[s]++] = measured.number();
                }
            }
        }
        List<double[]> values = new ArrayList<>();
        for (int s = 0; s < counts.length; s++) {
            values.add(Arrays.copyOf(drawn[s], counts[s]));
        }
        return values;
    }

    private Optional<Interval> interval(double[] values) {
        if (values.length * 2 < resamples) {
            return Optional.empty();
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int cut = (int) Math.floor(0.025 * sorted.length);
        return Optional.of(new Interval(sorted[cut], sorted[sorted.length - 1 - cut]));
    }

    private static double pValue(double[] changes) {
        long notAbove = Arrays.stream(changes).filter(change -> change <= 0).count();
        long notBelow = Arrays.stream(changes).filter(change -> change >= 0).count();
        return Math.min(1, 2.0 * (Math.min(notAbove, notBelow) + 1) / (changes.length + 1));
    }
}
