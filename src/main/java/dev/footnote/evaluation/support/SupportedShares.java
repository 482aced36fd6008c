package dev.footnote.evaluation.support;

import dev.footnote.answering.generation.support.SupportLimits;
import dev.footnote.evaluation.statistics.Bootstrap;
import dev.footnote.evaluation.statistics.Interval;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.evaluation.statistics.Statistic;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Supported shares of statements under given limits, with bootstrap intervals; statements are resampled by question.
 */
record SupportedShares(List<MeasuredStatement> statements, SupportLimits limits) {

    SupportedShares {
        statements = List.copyOf(statements);
    }

    /** The number of statements and the supported share of each kind that occurs. */
    Map<StatementKind, SupportedShare> byKind() {
        Map<String, Integer> groups = new TreeMap<>();
        statements.forEach(one -> groups.putIfAbsent(one.group(), groups.size()));
        Map<StatementKind, SupportedShare> figures = new TreeMap<>();
        List<StatementKind> kinds = new ArrayList<>();
        List<Statistic> statistics = new ArrayList<>();
        for (StatementKind statementKind : StatementKind.values()) {
            List<MeasuredStatement> own = statements.stream()
                    .filter(one -> one.kind() == statementKind)
                    .toList();
            if (!own.isEmpty()) {
                kinds.add(statementKind);
                statistics.add(statistic(own, groups));
            }
        }
        List<Optional<Interval>> intervals = Bootstrap.STANDARD.intervals(groups.size(), statistics);
        int[] once = Bootstrap.unitWeights(groups.size());
        for (int i = 0; i < kinds.size(); i++) {
            StatementKind statementKind = kinds.get(i);
            long count = statements.stream()
                    .filter(one -> one.kind() == statementKind)
                    .count();
            double share = statistics.get(i).compute(once).value().orElse(0);
            figures.put(statementKind, new SupportedShare(count, share, intervals.get(i)));
        }
        return figures;
    }

    private Statistic statistic(List<MeasuredStatement> own, Map<String, Integer> groups) {
        int[] all = new int[groups.size()];
        int[] supported = new int[groups.size()];
        for (MeasuredStatement one : own) {
            int group = groups.getOrDefault(one.group(), 0);
            all[group]++;
            supported[group] += one.trial().passes(limits) ? 1 : 0;
        }
        return weights -> {
            long drawn = 0;
            long passing = 0;
            for (int i = 0; i < weights.length; i++) {
                drawn += (long) weights[i] * all[i];
                passing += (long) weights[i] * supported[i];
            }
            return Measure.share(passing, drawn, "none of this kind was drawn");
        };
    }

    /** The supported share of a number of statements. */
    record SupportedShare(long count, double share, Optional<Interval> interval) {

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.3f", share)
                    + interval.map(one -> String.format(Locale.ROOT, " (%.3f to %.3f)", one.low(), one.high()))
                            .orElse("");
        }
    }
}
