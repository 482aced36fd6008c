package dev.footnote.evaluation.report;

import dev.footnote.evaluation.metrics.Metric;
import dev.footnote.evaluation.metrics.MetricCatalogue;
import dev.footnote.evaluation.statistics.Interval;
import dev.footnote.evaluation.statistics.Measure;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats the figures of a run for a terminal, grouped by kind. Unmeasured figures are omitted. */
public final class SummaryTable {

    private static final String ROW = "  %-22s %10s  %-21s %7s%n";

    private SummaryTable() {}

    public static String of(RunDescription run, Summary summary) {
        StringBuilder text = new StringBuilder();
        text.append("%s: %d questions%s, asked of %s%n"
                .formatted(run.set(), summary.questions(), summary.complete() ? "" : " (cut off)", run.target()));
        text.append("  %s%n".formatted(outcomes(summary)));
        for (Metric.Kind kind : Metric.Kind.values()) {
            appendKind(text, kind, summary.total());
        }
        return text.toString();
    }

    private static String outcomes(Summary summary) {
        return summary.outcomes().entrySet().stream()
                .filter(count -> count.getValue() > 0)
                .map(count -> "%s %d".formatted(count.getKey().replace('_', ' '), count.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static void appendKind(StringBuilder text, Metric.Kind kind, List<MetricValue> total) {
        List<MetricValue> measured = total.stream()
                .filter(metricValue -> metricValue.value().isMeasured())
                .filter(metricValue -> MetricCatalogue.find(metricValue.metric())
                        .filter(metric -> metric.kind() == kind)
                        .isPresent())
                .toList();
        if (!measured.isEmpty()) {
            String title = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
            text.append(ROW.formatted(title, "", "95 % interval", "n"));
            measured.forEach(metricValue -> text.append(ROW.formatted(
                    "  " + metricValue.metric(),
                    number(metricValue.value()),
                    interval(metricValue),
                    metricValue.questions())));
        }
    }

    private static String interval(MetricValue metricValue) {
        Interval interval = metricValue.interval();
        return interval == null ? "" : "%s to %s".formatted(number(interval.low()), number(interval.high()));
    }

    private static String number(Measure measure) {
        return number(measure.value().orElseThrow());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.4f" : "%.1f", value);
    }
}
