package dev.footnote.evaluation.report;

import dev.footnote.evaluation.metrics.Confidences;
import dev.footnote.evaluation.metrics.Metric;
import dev.footnote.evaluation.metrics.Metrics;
import dev.footnote.evaluation.metrics.Outcome;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.evaluation.statistics.Interval;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.evaluation.statistics.Percentile;
import dev.footnote.evaluation.statistics.Statistic;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Computes all figures over the rows of a run, or of one tag of it. */
record Rows(List<Row> rows) {

    /** Every metric of the catalogue as a statistic over these rows, in the order of the catalogue. */
    Map<String, Statistic> statistics() {
        Map<String, Statistic> statistics = new LinkedHashMap<>();
        measured().forEach((metric, values) -> statistics.put(metric, Statistic.mean(values)));
        Measure[] millis = measures(Row::millis);
        statistics.put(
                "abstain_f1", Outcome.abstainF1(rows.stream().map(Row::outcome).toArray(Outcome[]::new), answerable()));
        statistics.put("auroc", answerability().areaUnderRoc());
        statistics.put("calibration_error", candidates().calibrationError());
        statistics.put("latency_p50_ms", new Percentile(50, millis));
        statistics.put("latency_p95_ms", new Percentile(95, millis));
        statistics.put("latency_p99_ms", new Percentile(99, millis));
        return statistics;
    }

    /** The metrics that are means, with their values on all rows. */
    private Map<String, Measure[]> measured() {
        Map<String, Measure[]> values = new LinkedHashMap<>();
        List<Metric> metrics = Metrics.ofQuestions();
        for (int i = 0; i < metrics.size(); i++) {
            int column = i;
            values.put(metrics.get(i).name(), measures(row -> row.scores().get(column)));
        }
        values.put(
                "answered",
                claims(row -> row.outcome().isAsked(), row -> !row.outcome().isRefusal()));
        values.put(
                "right_when_answered",
                claims(
                        row -> row.outcome() == Outcome.RIGHT_ANSWER || row.outcome() == Outcome.WRONG_ANSWER,
                        row -> row.outcome() == Outcome.RIGHT_ANSWER));
        values.put("abstain_precision", claims(row -> row.outcome().isRefusal(), Rows::isRightRefusal));
        values.put(
                "abstain_recall",
                claims(row -> !row.answerable() && row.outcome() != Outcome.NOT_ASKED, Rows::isRightRefusal));
        return values;
    }

    /** The figures with their intervals, all from the same resamples. */
    List<Figure> figures(Bootstrap bootstrap) {
        Map<String, Statistic> statistics = statistics();
        Map<String, Measure[]> values = measured();
        List<Optional<Interval>> intervals = bootstrap.intervals(rows.size(), List.copyOf(statistics.values()));
        int[] once = Bootstrap.once(rows.size());
        List<Figure> figures = new ArrayList<>();
        statistics.forEach((metric, statistic) -> {
            Measure value = statistic.of(once);
            Optional<Interval> interval = intervals.get(figures.size()).filter(any -> value.isMeasured());
            figures.add(new Figure(metric, value, interval.orElse(null), measuredOn(metric, value, values)));
        });
        return figures;
    }

    private int measuredOn(String metric, Measure value, Map<String, Measure[]> values) {
        if (!value.isMeasured()) {
            return 0;
        }
        Measure[] column = metric.startsWith("latency") ? measures(Row::millis) : values.get(metric);
        return column == null
                ? rows.size()
                : (int) Arrays.stream(column).filter(Measure::isMeasured).count();
    }

    Confidences answerability() {
        return new Confidences(rows.stream().map(Row::answerability).toList());
    }

    Confidences candidates() {
        return new Confidences(rows.stream().map(Row::candidate).toList());
    }

    private boolean[] answerable() {
        boolean[] answerable = new boolean[rows.size()];
        for (int i = 0; i < answerable.length; i++) {
            answerable[i] = rows.get(i).answerable();
        }
        return answerable;
    }

    private Measure[] measures(Function<Row, Measure> measure) {
        return rows.stream().map(measure).toArray(Measure[]::new);
    }

    private Measure[] claims(Predicate<Row> counts, Predicate<Row> holds) {
        return measures(row -> counts.test(row) ? Measure.of(holds.test(row)) : Measure.unmeasured("not applicable"));
    }

    private static boolean isRightRefusal(Row row) {
        return row.outcome() == Outcome.RIGHT_REFUSAL;
    }
}
