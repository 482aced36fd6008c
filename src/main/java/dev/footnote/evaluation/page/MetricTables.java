package dev.footnote.evaluation.page;

import dev.footnote.evaluation.metrics.Metric;
import dev.footnote.evaluation.metrics.MetricCatalogue;
import dev.footnote.evaluation.report.MetricValue;
import dev.footnote.evaluation.report.Summary;
import dev.footnote.evaluation.statistics.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The figures of a run as the page shows them: the headlines, the headlines by tag, and all figures by kind. */
record MetricTables(Summary summary) {

    /** The most important metrics, shown first if they are measured. */
    private static final List<String> HEADLINES = List.of(
            "right",
            "answerable_right",
            "evidence_complete",
            "holds_answer",
            "first_quote_holds",
            "quotes_verbatim",
            "faithfulness",
            "correctness",
            "ndcg@10",
            "quote_hit@4",
            "abstain_f1",
            "auroc",
            "latency_p95_ms");

    record Kind(String title, List<MetricView> figures, List<MetricView> unmeasured) {}

    record Threshold(String precision, String value) {}

    record Tag(String name, int questions, List<MetricView> figures) {}

    public List<MetricView> headlines() {
        return HEADLINES.stream()
                .flatMap(metric -> named(metric, summary.total()).stream())
                .filter(metricValue -> metricValue.value().isMeasured())
                .map(MetricView::of)
                .toList();
    }

    public List<Kind> kinds() {
        return Arrays.stream(Metric.Kind.values())
                .map(this::kind)
                .filter(kind -> !kind.figures().isEmpty())
                .toList();
    }

    private Kind kind(Metric.Kind kind) {
        List<MetricValue> figures = summary.total().stream()
                .filter(metricValue -> MetricCatalogue.find(metricValue.metric())
                        .filter(metric -> metric.kind() == kind)
                        .isPresent())
                .toList();
        return new Kind(
                kind.name().toLowerCase(Locale.ROOT).replace('_', ' '), views(figures, true), views(figures, false));
    }

    private static List<MetricView> views(List<MetricValue> figures, boolean measured) {
        return figures.stream()
                .filter(metricValue -> metricValue.value().isMeasured() == measured)
                .map(MetricView::of)
                .toList();
    }

    /** The tags, each with its headline figures. */
    public List<Tag> tags() {
        List<MetricView> columns = headlines();
        return summary.byTag().entrySet().stream()
                .map(tag -> new Tag(
                        tag.getKey(),
                        Summary.questions(tag.getValue()),
                        columns.stream()
                                .flatMap(column -> named(column.metric(), tag.getValue()).stream())
                                .map(MetricView::of)
                                .toList()))
                .toList();
    }

    public List<Threshold> thresholds() {
        return summary.thresholds().entrySet().stream()
                .map(threshold -> new Threshold(
                        threshold.getKey(),
                        threshold.getValue() instanceof Measure.Unmeasured unmeasured
                                ? unmeasured.why()
                                : MetricView.number(threshold.getValue())))
                .toList();
    }

    public String perSecond() {
        return MetricView.number(summary.questionsPerSecond());
    }

    private static Optional<MetricValue> named(String metric, List<MetricValue> figures) {
        return figures.stream()
                .filter(metricValue -> metricValue.metric().equals(metric))
                .findFirst();
    }
}
