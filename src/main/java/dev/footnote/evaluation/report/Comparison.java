package dev.footnote.evaluation.report;

import dev.footnote.evaluation.metrics.Metric;
import dev.footnote.evaluation.metrics.Metric.Better;
import dev.footnote.evaluation.metrics.MetricCatalogue;
import dev.footnote.evaluation.metrics.Outcome;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.evaluation.statistics.Bootstrap.Difference;
import dev.footnote.evaluation.statistics.Bootstrap.PairedStatistic;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.evaluation.statistics.Statistic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The changes between two runs, over the questions that both runs asked. Questions are the same if their ids and texts
 * are equal.
 *
 * @param paired number of questions that both runs asked
 * @param onlyBefore number of questions that only the earlier run asked
 * @param onlyAfter number of questions that only the later run asked
 * @param changes the change of every metric that both runs measured
 * @param fixed questions that were right only in the later run
 * @param broken questions that were right only in the earlier run
 */
public record Comparison(
        int paired, int onlyBefore, int onlyAfter, List<Change> changes, List<Flip> fixed, List<Flip> broken) {

    public Comparison {
        changes = List.copyOf(changes);
        fixed = List.copyOf(fixed);
        broken = List.copyOf(broken);
    }

    /** A metric in both runs, over the paired questions only: totals of the whole runs may differ. */
    public record Change(String metric, Measure before, Measure after, Difference difference) {

        /** A change with a higher p-value may well be chance. */
        private static final double SIGNIFICANT = 0.05;

        public Verdict verdict() {
            if (difference.pValue() >= SIGNIFICANT || difference.change() == 0) {
                return Verdict.NOT_SIGNIFICANT;
            }
            boolean isHigher = difference.change() > 0;
            return switch (MetricCatalogue.find(metric).map(Metric::better).orElse(Better.NEITHER)) {
                case HIGHER -> isHigher ? Verdict.BETTER : Verdict.WORSE;
                case LOWER -> isHigher ? Verdict.WORSE : Verdict.BETTER;
                case NEITHER -> Verdict.CHANGED;
            };
        }

        /** Whether any question changed; also true if some improved as much as others got worse. */
        public boolean isChanged() {
            return difference.change() != 0
                    || difference.interval().low() != 0
                    || difference.interval().high() != 0;
        }
    }

    /** What a change means; {@code CHANGED} is a significant change of a metric without a better direction. */
    public enum Verdict {
        BETTER,
        WORSE,
        CHANGED,
        NOT_SIGNIFICANT
    }

    /** A question that is right in one run and wrong in the other, with both answers. */
    public record Flip(String id, String question, Side before, Side after) {}

    /** The result of a question in one run: the outcome, and the answer or the reason why there is none. */
    public record Side(Outcome outcome, String answer) {}

    /** The part of a result that is kept in memory: figures and answer, without passages and citations. */
    private record ComparedResult(String question, ResultRow row, Measure success, Side side) {

        static ComparedResult of(QuestionResult result) {
            return new ComparedResult(
                    result.question().question(),
                    ResultRow.of(result),
                    result.success(),
                    new Side(result.outcome(), result.displayText()));
        }
    }

    public static Comparison of(Path before, Path after, Bootstrap bootstrap) {
        Map<String, ComparedResult> earlier = read(before);
        Map<String, ComparedResult> later = read(after);
        List<String> both = later.keySet().stream()
                .filter(id -> isSame(earlier.get(id), later.get(id)))
                .toList();
        return new Comparison(
                both.size(),
                earlier.size() - both.size(),
                later.size() - both.size(),
                changes(rows(both, earlier), rows(both, later), bootstrap),
                flips(both, earlier, later, true),
                flips(both, earlier, later, false));
    }

    private static Map<String, ComparedResult> read(Path report) {
        Map<String, ComparedResult> kept = new LinkedHashMap<>();
        ReportReader.read(report, result -> kept.put(result.question().id(), ComparedResult.of(result)));
        return kept;
    }

    private static boolean isSame(@Nullable ComparedResult before, @Nullable ComparedResult after) {
        return before != null && after != null && before.question().equals(after.question());
    }

    private static ResultRows rows(List<String> ids, Map<String, ComparedResult> kept) {
        List<ResultRow> rows = new ArrayList<>();
        ids.forEach(
                id -> Optional.ofNullable(kept.get(id)).map(ComparedResult::row).ifPresent(rows::add));
        return new ResultRows(rows);
    }

    private static List<Change> changes(ResultRows before, ResultRows after, Bootstrap bootstrap) {
        int questions = before.rows().size();
        Map<String, Statistic> earlier = before.statistics();
        List<Map.Entry<String, Statistic>> later =
                List.copyOf(after.statistics().entrySet());
        List<PairedStatistic> pairs = new ArrayList<>();
        later.forEach(entry -> pairs.add(
                new PairedStatistic(earlier.getOrDefault(entry.getKey(), entry.getValue()), entry.getValue())));
        List<Optional<Difference>> differences = bootstrap.differences(questions, pairs);
        int[] once = Bootstrap.unitWeights(questions);
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            String metric = later.get(i).getKey();
            Measure old = pairs.get(i).before().compute(once);
            Measure now = pairs.get(i).after().compute(once);
            differences.get(i).ifPresent(difference -> changes.add(new Change(metric, old, now, difference)));
        }
        return changes;
    }

    private static List<Flip> flips(
            List<String> ids, Map<String, ComparedResult> before, Map<String, ComparedResult> after, boolean fixed) {
        Measure right = Measure.of(true);
        List<Flip> flips = new ArrayList<>();
        for (String id : ids) {
            ComparedResult old = before.get(id);
            ComparedResult now = after.get(id);
            if (old == null
                    || now == null
                    || !old.success().isMeasured()
                    || !now.success().isMeasured()) {
                continue;
            }
            boolean was = old.success().equals(right);
            if (was != now.success().equals(right) && was != fixed) {
                flips.add(new Flip(id, now.question(), old.side(), now.side()));
            }
        }
        return flips;
    }
}
