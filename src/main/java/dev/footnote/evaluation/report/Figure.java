package dev.footnote.evaluation.report;

import dev.footnote.evaluation.statistics.Interval;
import dev.footnote.evaluation.statistics.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a run.
 *
 * @param metric its name in {@link dev.footnote.evaluation.metrics.Metrics}
 * @param interval 95 %; null when the figure is unmeasured, or too few resamples could be measured
 * @param questions on how many questions it was measured
 */
public record Figure(String metric, Measure value, @Nullable Interval interval, int questions) {}
