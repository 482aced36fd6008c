package dev.footnote.evaluation.report;

import dev.footnote.evaluation.metrics.ConfidenceSamples;
import dev.footnote.evaluation.metrics.Metric;
import dev.footnote.evaluation.metrics.MetricCatalogue;
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
record ResultRows(List<ResultRow> rows) {

    /** Every metric of the catalogue as a statistic over these rows, in the order of the catalogue. */
    Map<String, Statistic> statistics() {
        Map<String, Statistic> statistics = new LinkedHashMap<>();
        meanMetrics().forEach((metric, values) -> statistics.put(metric, Statistic.mean(values)));
        Measure[] millis = column(ResultRow::millis);
        statistics.put(
                "abstain_f1",
                Outcome.abstainF1(rows.stream().map(ResultRow::outcome).toArray(Outcome[]::new), answerable()));
        statistics.put("auroc", answerability().areaUnderRoc());
        statistics.put("calibration_error", candidates().calibrationError());
        statistics.put("latency_p50_ms", new Percentile(50, millis));
        statistics.put("latency_p95_ms", new Percentile(95, millis));
        statistics.put("latency_p99_ms", new Percentile(99, millis));
        return statistics;
    }

    /** The metrics that are means, with their values on all rows. */
    private Map<String, Measure[]> meanMetrics() {
        Map<String, Measure[]> values = new LinkedHashMap<>();
        List<Metric> metrics = MetricCatalogue.questionMetrics();
        for (int i = 0; i < metrics.size(); i++) {
            int column = i;
            values.put(
                    metrics.get(i).name(),
                    column(resultRow -> resultRow.scores().get(column)));
        }
        values.put("answerable_right", answerableColumn(Outcome::isRightAnswer));
        values.put("answerable_wrong", answerableColumn(Outcome::isWrongAnswer));
        values.put("answerable_refused", answerableColumn(Outcome::isRefusal));
        values.put(
                "answered",
                claimColumn(
                        resultRow -> resultRow.outcome().isAsked(),
                        resultRow -> !resultRow.outcome().isRefusal()));
        values.put(
                "right_when_answered",
                claimColumn(
                        resultRow -> resultRow.outcome().isRightAnswer()
                                || resultRow.outcome().isWrongAnswer(),
                        resultRow -> resultRow.outcome().isRightAnswer()));
        values.put(
                "sure",
                claimColumn(
                        resultRow -> resultRow.outcome().isAsked(),
                        resultRow -> resultRow.outcome().isSure()));
        values.put(
                "wrong_when_sure",
                claimColumn(
                        resultRow -> resultRow.outcome().isSure(),
                        resultRow -> resultRow.outcome().isWrongAnswer()));
        values.put(
                "unsure",
                claimColumn(
                        resultRow -> resultRow.outcome().isAsked(),
                        resultRow -> resultRow.outcome().isUnsure()));
        values.put(
                "wrong_when_unsure",
                claimColumn(
                        resultRow -> resultRow.outcome().isUnsure(),
                        resultRow -> resultRow.outcome().isWrongAnswer()));
        values.put(
                "unanswerable_not_sure",
                claimColumn(
                        resultRow ->
                                !resultRow.answerable() && resultRow.outcome().isAsked(),
                        resultRow -> !resultRow.outcome().isSure()));
        values.put(
                "abstain_precision",
                claimColumn(resultRow -> resultRow.outcome().isRefusal(), ResultRows::isRightRefusal));
        values.put(
                "abstain_recall",
                claimColumn(
                        resultRow -> !resultRow.answerable() && resultRow.outcome() != Outcome.NOT_ASKED,
                        ResultRows::isRightRefusal));
        return values;
    }

    /** The figures with their intervals, all from the same resamples. */
    List<MetricValue> figures(Bootstrap bootstrap) {
        Map<String, Statistic> statistics = statistics();
        Map<String, Measure[]> values = meanMetrics();
        List<Optional<Interval>> intervals = bootstrap.intervals(rows.size(), List.copyOf(statistics.values()));
        int[] once = Bootstrap.unitWeights(rows.size());
        List<MetricValue> figures = new ArrayList<>();
        statistics.forEach((metric, statistic) -> {
            Measure value = statistic.compute(once);
            Optional<Interval> interval = intervals.get(figures.size()).filter(any -> value.isMeasured());
            figures.add(new MetricValue(metric, value, interval.orElse(null), measuredOn(metric, value, values)));
        });
        return figures;
    }

    private int measuredOn(String metric, Measure value, Map<String, Measure[]> values) {
        if (!value.isMeasured()) {
            return 0;
        }
        Measure[] column = metric.startsWith("latency") ? column(ResultRow::millis) : values.get(metric);
        return column == null
                ? rows.size()
                : (int) Arrays.stream(column).filter(Measure::isMeasured).count();
    }

    ConfidenceSamples answerability() {
        return new ConfidenceSamples(rows.stream().map(ResultRow::answerability).toList());
    }

    ConfidenceSamples candidates() {
        return new ConfidenceSamples(rows.stream().map(ResultRow::candidate).toList());
    }

    private boolean[] answerable() {
        boolean[] answerable = new boolean[rows.size()];
        for (int i = 0; i < answerable.length; i++) {
            answerable[i] = rows.get(i).answerable();
        }
        return answerable;
    }

    private Measure[] column(Function<ResultRow, Measure> measure) {
        return rows.stream().map(measure).toArray(Measure[]::new);
    }

    private Measure[] claimColumn(Predicate<ResultRow> counts, Predicate<ResultRow> holds) {
        return column(resultRow ->
                counts.test(resultRow) ? Measure.of(holds.test(resultRow)) : Measure.unmeasured("not applicable"));
    }

    /** Which answerable questions have such an outcome; a failed one has none. */
    private Measure[] answerableColumn(Predicate<Outcome> outcome) {
        return claimColumn(
                row -> row.answerable()
                        && row.outcome() != Outcome.NOT_ASKED
                        && row.outcome() != Outcome.UNJUDGED_ANSWER,
                row -> outcome.test(row.outcome()));
    }

    private static boolean isRightRefusal(ResultRow resultRow) {
        return resultRow.outcome() == Outcome.RIGHT_REFUSAL;
    }
}
