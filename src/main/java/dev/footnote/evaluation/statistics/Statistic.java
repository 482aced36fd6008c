package dev.footnote.evaluation.statistics;

/**
 * A figure over all questions of a run that can be computed for any resample: {@code weights[i]} is how often question
 * {@code i} was drawn. Implementations that need sorted values sort once at construction, so that each resample takes
 * linear time.
 */
@FunctionalInterface
public interface Statistic {

    Measure compute(int[] weights);

    /** The mean of the measured values; unmeasured values do not count in the denominator. */
    static Statistic mean(Measure[] values) {
        double[] numbers = new double[values.length];
        boolean[] measured = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            measured[i] = values[i].isMeasured();
            numbers[i] = values[i].value().orElse(0);
        }
        return weights -> {
            double sum = 0;
            long count = 0;
            for (int i = 0; i < numbers.length; i++) {
                if (measured[i]) {
                    sum += weights[i] * numbers[i];
                    count += weights[i];
                }
            }
            return Measure.share(sum, (double) count, "no question of this kind");
        };
    }
}
