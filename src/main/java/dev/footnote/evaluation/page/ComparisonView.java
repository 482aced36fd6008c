package dev.footnote.evaluation.page;

import dev.footnote.evaluation.metrics.Metric.Better;
import dev.footnote.evaluation.metrics.MetricCatalogue;
import dev.footnote.evaluation.report.Comparison;
import dev.footnote.evaluation.statistics.Bootstrap.Difference;
import java.util.List;
import java.util.Locale;

/** Formats a comparison for the page. Only the first flips are shown; the compared reports contain all of them. */
record ComparisonView(Comparison comparison) {

    private static final int FLIPS = 500;
    private static final double SIGNIFICANT = 0.05;

    record Row(
            String metric,
            String before,
            String after,
            String change,
            String interval,
            String pValue,
            String verdict) {}

    record Flip(String id, String question, Side before, Side after) {}

    record Side(String outcome, String answer) {}

    record Flips(String title, int total, List<Flip> shown) {}

    public List<Row> rows() {
        return comparison.changes().stream()
                .filter(ComparisonView::isChanged)
                .map(ComparisonView::row)
                .toList();
    }

    public long unchanged() {
        return comparison.changes().stream()
                .filter(change -> !isChanged(change))
                .count();
    }

    /** Also true if totals are equal because some questions improved and others got worse. */
    private static boolean isChanged(Comparison.Change change) {
        Difference difference = change.difference();
        return difference.change() != 0
                || difference.interval().low() != 0
                || difference.interval().high() != 0;
    }

    private static Row row(Comparison.Change change) {
        Difference difference = change.difference();
        return new Row(
                change.metric(),
                MetricView.number(change.before()),
                MetricView.number(change.after()),
                signed(difference.change()),
                signed(difference.interval().low()) + " to "
                        + signed(difference.interval().high()),
                String.format(Locale.ROOT, "%.4f", difference.pValue()),
                verdict(change.metric(), difference));
    }

    private static String verdict(String metric, Difference difference) {
        Better better =
                MetricCatalogue.find(metric).map(known -> known.better()).orElse(Better.NEITHER);
        if (difference.pValue() >= SIGNIFICANT || difference.change() == 0) {
            return "";
        }
        return switch (better) {
            case HIGHER -> difference.change() > 0 ? "better" : "worse";
            case LOWER -> difference.change() < 0 ? "better" : "worse";
            case NEITHER -> "changed";
        };
    }

    public List<Flips> flips() {
        return List.of(flips("Broken", comparison.broken()), flips("Fixed", comparison.fixed()));
    }

    private static Flips flips(String title, List<Comparison.Flip> flips) {
        return new Flips(
                title,
                flips.size(),
                flips.stream()
                        .limit(FLIPS)
                        .map(flip -> new Flip(flip.id(), flip.question(), side(flip.before()), side(flip.after())))
                        .toList());
    }

    private static Side side(Comparison.Side side) {
        return new Side(side.outcome().name().toLowerCase(Locale.ROOT).replace('_', ' '), side.answer());
    }

    private static String signed(double number) {
        return String.format(Locale.ROOT, Math.abs(number) < 10 ? "%+.3f" : "%+.1f", number);
    }
}
