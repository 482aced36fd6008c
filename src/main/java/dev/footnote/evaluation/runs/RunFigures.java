package dev.footnote.evaluation.runs;

import dev.footnote.evaluation.report.MetricValue;
import dev.footnote.evaluation.report.Summary;
import dev.footnote.evaluation.statistics.Interval;
import dev.footnote.evaluation.statistics.Measure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures of a run, in total and by tag. The report contains more detail. */
public record RunFigures(
        int questions, Map<String, Integer> outcomes, List<RunFigure> total, Map<String, List<RunFigure>> byTag) {

    public RunFigures {
        outcomes = Collections.unmodifiableMap(new LinkedHashMap<>(outcomes));
        total = List.copyOf(total);
        byTag = Collections.unmodifiableMap(new TreeMap<>(byTag));
    }

    static RunFigures of(Summary summary) {
        Map<String, List<RunFigure>> byTag = new TreeMap<>();
        summary.byTag().forEach((tag, figures) -> byTag.put(tag, figures(figures)));
        return new RunFigures(summary.questions(), summary.outcomes(), figures(summary.total()), byTag);
    }

    private static List<RunFigure> figures(List<MetricValue> figures) {
        return figures.stream().map(RunFigure::of).toList();
    }

    /**
     * One figure.
     *
     * @param value null if unmeasured; {@code unmeasured} is then the reason
     * @param low lower bound of the 95 % interval, as {@code high} is the upper bound; null if there is none
     * @param questions number of questions on which it was measured
     */
    public record RunFigure(
            String metric,
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            int questions,
            @Nullable String unmeasured) {

        private static RunFigure of(MetricValue metricValue) {
            Measure value = metricValue.value();
            Interval interval = metricValue.interval();
            return new RunFigure(
                    metricValue.metric(),
                    value instanceof Measure.Measured measured ? (Double) measured.number() : null,
                    interval == null ? null : (Double) interval.low(),
                    interval == null ? null : (Double) interval.high(),
                    metricValue.questions(),
                    value instanceof Measure.Unmeasured unmeasured ? unmeasured.why() : null);
        }
    }
}
