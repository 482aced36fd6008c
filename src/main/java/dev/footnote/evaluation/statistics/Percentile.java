package dev.footnote.evaluation.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * A percentile by the nearest-rank method: the smallest value such that at least {@code percent} % of all values are
 * not greater. It is always one of the values. Unmeasured values are ignored.
 */
public final class Percentile implements Statistic {

    private final double percent;
    private final Measure[] values;
    private final int[] ascending;

    public Percentile(double percent, Measure[] values) {
        if (!(percent > 0 && percent <= 100)) {
            throw new IllegalArgumentException("percentile must be above 0 and at most 100, not " + percent);
        }
        this.percent = percent;
        this.values = values.clone();
        this.ascending = IntStream.range(0, values.length)
                .filter(i -> values[i].isMeasured())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i].value().orElseThrow()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public Measure compute(int[] weights) {
        long count = 0;
        for (int i : ascending) {
            count += weights[i];
        }
        long rank = (long) Math.ceil(percent / 100 * count);
        long seen = 0;
        for (int i : ascending) {
            seen += weights[i];
            if (seen >= rank && seen > 0) {
                return values[i];
            }
        }
        return Measure.unmeasured("no question was timed");
    }
}
