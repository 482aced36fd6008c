package dev.footnote.evaluation.page;

import dev.footnote.evaluation.report.Comparison;
import dev.footnote.evaluation.statistics.Bootstrap.Difference;
import java.util.List;
import java.util.Locale;

/** Formats a comparison for the page. Only the first flips are shown; the compared reports contain all of them. */
record ComparisonView(Comparison comparison) {

    private static final int FLIPS = 500;

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
                .filter(Comparison.Change::isChanged)
                .map(ComparisonView::row)
                .toList();
    }

    public long unchanged() {
        return comparison.changes().stream()
                .filter(change -> !change.isChanged())
                .count();
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
                verdict(change));
    }

    private static String verdict(Comparison.Change change) {
        return switch (change.verdict()) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case CHANGED -> "changed";
            case NOT_SIGNIFICANT -> "";
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
