package dev.footnote.evaluation.report;

import dev.footnote.evaluation.metrics.ConfidenceSamples.Bin;
import dev.footnote.evaluation.metrics.ConfidenceSamples.CoveragePoint;
import dev.footnote.evaluation.statistics.Measure;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The figures of a run.
 *
 * @param complete whether every selected question was asked; false for a cancelled run
 * @param outcomes number of questions by outcome
 * @param versions index versions, answerers and prompt hashes named in answers
 * @param reliability the bins of the calibration error
 * @param thresholds by precision, the lowest confidence threshold that reaches it
 */
public record Summary(
        Instant finished,
        boolean complete,
        int questions,
        Measure questionsPerSecond,
        Map<String, Integer> outcomes,
        Map<String, SortedSet<String>> versions,
        List<MetricValue> total,
        Map<String, List<MetricValue>> byTag,
        List<CoveragePoint> riskCoverage,
        List<Bin> reliability,
        Map<String, Measure> thresholds) {

    public Summary {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        versions = Collections.unmodifiableMap(new TreeMap<>(versions));
        total = List.copyOf(total);
        byTag = Collections.unmodifiableMap(new TreeMap<>(byTag));
        riskCoverage = List.copyOf(riskCoverage);
        reliability = List.copyOf(reliability);
        thresholds = Collections.unmodifiableMap(new LinkedHashMap<>(thresholds));
    }

    public Measure figure(String metric) {
        return figure(metric, total);
    }

    /** The number of questions that figures of a tag are about: some of them are measured on every question. */
    public static int questions(List<MetricValue> figures) {
        return figures.stream().mapToInt(MetricValue::questions).max().orElse(0);
    }

    static Measure figure(String metric, List<MetricValue> figures) {
        return figures.stream()
                .filter(metricValue -> metricValue.metric().equals(metric))
                .map(MetricValue::value)
                .findFirst()
                .orElseGet(() -> Measure.unmeasured("not in this report"));
    }
}
