package dev.footnote.evaluation.page;

import dev.footnote.evaluation.metrics.Metric;
import dev.footnote.evaluation.metrics.MetricCatalogue;
import dev.footnote.evaluation.report.MetricValue;
import dev.footnote.evaluation.statistics.Interval;
import dev.footnote.evaluation.statistics.Measure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure formatted for the page.
 *
 * @param value a dash if the figure is unmeasured
 * @param interval empty if there is none
 * @param note the definition or, for an unmeasured figure, the reason
 * @param bar null if the figure is unmeasured or not a share
 */
record MetricView(
        String metric,
        String value,
        String interval,
        int questions,
        String note,
        @Nullable Bar bar) {

    /** Positions of the interval and the figure on a scale from 0 to 100. */
    record Bar(String low, String width, String at) {}

    static MetricView of(MetricValue metricValue) {
        Measure value = metricValue.value();
        Interval interval = metricValue.interval();
        return new MetricView(
                metricValue.metric(),
                number(value),
                interval == null ? "" : number(interval.low()) + " to " + number(interval.high()),
                metricValue.questions(),
                value instanceof Measure.Unmeasured unmeasured ? unmeasured.why() : definition(metricValue.metric()),
                value instanceof Measure.Measured measured && isShare(metricValue.metric())
                        ? bar(measured.number(), interval)
                        : null);
    }

    static String number(Measure measure) {
        return measure instanceof Measure.Measured measured ? number(measured.number()) : "–";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.3f" : "%.1f", value);
    }

    private static String definition(String metric) {
        return MetricCatalogue.find(metric).map(Metric::definition).orElse("");
    }

    /** All metrics except times, costs and counts of words and tokens are between 0 and 1. */
    private static boolean isShare(String metric) {
        return MetricCatalogue.find(metric)
                .filter(known -> known.kind() != Metric.Kind.TIME
                        && known.kind() != Metric.Kind.MODEL
                        && !known.name().equals("answer_words"))
                .isPresent();
    }

    private static Bar bar(double value, @Nullable Interval interval) {
        double low = interval == null ? value : interval.low();
        double high = interval == null ? value : interval.high();
        return new Bar(percent(low), percent(Math.max(high - low, 0.005)), percent(value));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * Math.min(1, Math.max(0, share)));
    }
}
