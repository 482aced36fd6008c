package dev.footnote.evaluation.report;

import dev.footnote.answering.Answer;
import dev.footnote.evaluation.metrics.ConfidenceSamples;
import dev.footnote.evaluation.metrics.Outcome;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.evaluation.statistics.Measure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Aggregates results into a summary. Keeps figures only, no texts. */
public final class ResultAggregator {

    private static final List<Double> WANTED_PRECISIONS = List.of(0.8, 0.9, 0.95, 0.99);

    private final Bootstrap bootstrap;
    private final List<ResultRow> rows = new ArrayList<>();
    private final Map<String, SortedSet<String>> versions = new TreeMap<>();

    public ResultAggregator(Bootstrap bootstrap) {
        this.bootstrap = bootstrap;
    }

    public void add(QuestionResult result) {
        rows.add(ResultRow.of(result));
        Answer answer = result.answer();
        if (answer != null) {
            addVersion("index", answer.index());
            addVersion("answeredBy", answer.answeredBy().name().toLowerCase(Locale.ROOT));
            String prompt = answer.prompt();
            if (prompt != null) {
                addVersion("prompt", prompt);
            }
        }
    }

    private void addVersion(String kind, String version) {
        versions.computeIfAbsent(kind, any -> new TreeSet<>()).add(version);
    }

    public Summary summary(Instant started, Instant finished, boolean complete) {
        ResultRows all = new ResultRows(rows);
        ConfidenceSamples candidates = all.candidates();
        double seconds = Duration.between(started, finished).toNanos() / 1e9;
        return new Summary(
                finished,
                complete,
                rows.size(),
                Measure.share(rows.size(), seconds, "no time elapsed"),
                outcomes(),
                versions,
                all.figures(bootstrap),
                byTag(),
                candidates.riskCoverage(),
                candidates.bins(),
                thresholds(candidates));
    }

    private Map<String, Integer> outcomes() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Outcome outcome : Outcome.values()) {
            counts.put(outcome.name().toLowerCase(Locale.ROOT), 0);
        }
        rows.forEach(resultRow -> counts.merge(resultRow.outcome().name().toLowerCase(Locale.ROOT), 1, Integer::sum));
        return counts;
    }

    private Map<String, List<MetricValue>> byTag() {
        Map<String, List<ResultRow>> tagged = new TreeMap<>();
        rows.forEach(resultRow -> resultRow.tags().stream()
                .distinct()
                .forEach(tag ->
                        tagged.computeIfAbsent(tag, any -> new ArrayList<>()).add(resultRow)));
        Map<String, List<MetricValue>> figures = new TreeMap<>();
        tagged.forEach((tag, ofTag) -> figures.put(tag, new ResultRows(ofTag).figures(bootstrap)));
        return figures;
    }

    private static Map<String, Measure> thresholds(ConfidenceSamples candidates) {
        Map<String, Measure> thresholds = new LinkedHashMap<>();
        for (double precision : WANTED_PRECISIONS) {
            OptionalDouble threshold = candidates.thresholdFor(precision);
            thresholds.put(
                    Double.toString(precision),
                    threshold.isPresent()
                            ? Measure.of(threshold.getAsDouble())
                            : Measure.unmeasured("no threshold reaches this precision"));
        }
        return thresholds;
    }
}
