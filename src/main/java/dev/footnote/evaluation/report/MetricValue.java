package dev.footnote.evaluation.report;

import dev.footnote.evaluation.statistics.Interval;
import dev.footnote.evaluation.statistics.Measure;
import org.jspecify.annotations.Nullable;

/**
 * The value of a metric over a run.
 *
 * @param metric its name in {@link dev.footnote.evaluation.metrics.MetricCatalogue}
 * @param interval 95 % interval; null if the figure is unmeasured, in the run or in too many resamples
 * @param questions number of questions on which it was measured
 */
public record MetricValue(
        String metric, Measure value, @Nullable Interval interval, int questions) {}
