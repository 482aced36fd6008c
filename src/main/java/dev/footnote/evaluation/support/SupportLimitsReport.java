package dev.footnote.evaluation.support;

import dev.footnote.answering.generation.support.SupportLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reports the quality of fitted limits as lines of text.
 *
 * @param inUse the current limits of the check
 */
public record SupportLimitsReport(
        List<MeasuredStatement> statements, SupportLimits inUse, SupportLimitsObjective.ErrorTradeoff rule) {

    private static final String ROW = "%-60s %6s  %-23s  %-23s";

    public SupportLimitsReport {
        statements = List.copyOf(statements);
    }

    /**
     * The number of statements per set, and the quality of limits fitted to all sets, to one half, and to other sets.
     */
    public List<String> lines(SupportLimits fitted) {
        List<String> lines = new ArrayList<>();
        for (String set : sets()) {
            List<MeasuredStatement> own = select(one -> one.set().equals(set));
            long right = own.stream().filter(one -> one.kind().isRight()).count();
            long questions =
                    own.stream().map(MeasuredStatement::group).distinct().count();
            lines.add("%s: %d questions, %d right statements, %d falsified"
                    .formatted(set, questions, right, own.size() - right));
        }
        lines.add("limits in use: " + text(inUse));
        lines.add("fitted to all: " + text(fitted));
        lines.add("");
        lines.addAll(table("supported, all questions", statements, fitted));
        lines.add("");
        lines.addAll(heldOutHalfLines());
        lines.add("");
        lines.addAll(leaveOneSetOutLines());
        lines.add("");
        lines.addAll(ablation(fitted));
        return lines;
    }

    private List<String> heldOutHalfLines() {
        List<MeasuredStatement> first = select(MeasuredStatement::isOfFirstHalf);
        List<MeasuredStatement> second = select(one -> !one.isOfFirstHalf());
        try {
            SupportLimits half = SupportLimitsSearch.fit(first, rule);
            List<String> lines = new ArrayList<>();
            lines.add("fitted to one half of the questions: " + text(half));
            lines.addAll(table("supported, the other half", second, half));
            return lines;
        } catch (NoStatementsException tooFew) {
            return List.of("fitted to one half of the questions: unmeasured");
        }
    }

    private static String row(Object... cells) {
        return ROW.formatted(cells).stripTrailing();
    }

    private List<String> table(String title, List<MeasuredStatement> of, SupportLimits fitted) {
        Map<StatementKind, SupportedShares.SupportedShare> now = new SupportedShares(of, inUse).byKind();
        Map<StatementKind, SupportedShares.SupportedShare> then = new SupportedShares(of, fitted).byKind();
        List<String> lines = new ArrayList<>();
        lines.add(row(title, "n", "limits in use", "fitted"));
        now.forEach((statementKind, supportedShare) -> lines.add(row(
                statementKind.label(),
                supportedShare.count(),
                supportedShare,
                String.valueOf(then.get(statementKind)))));
        SupportLimitsObjective supportLimitsObjective = new SupportLimitsObjective(of, rule);
        lines.add(row(
                "mean of the right kinds",
                "",
                share(supportLimitsObjective.rightShare(inUse)),
                share(supportLimitsObjective.rightShare(fitted))));
        lines.add(row(
                "mean of the falsified kinds",
                "",
                share(supportLimitsObjective.falsifiedShare(inUse)),
                share(supportLimitsObjective.falsifiedShare(fitted))));
        return lines;
    }

    private static String share(double share) {
        return String.format(Locale.ROOT, "%.3f", share);
    }

    private List<String> leaveOneSetOutLines() {
        List<String> lines = new ArrayList<>();
        lines.add(row("fitted to the other sets: right, falsified supported", "", "limits in use", "fitted"));
        for (String set : sets()) {
            List<MeasuredStatement> own = select(one -> one.set().equals(set));
            try {
                SupportLimitsObjective supportLimitsObjective = new SupportLimitsObjective(own, rule);
                SupportLimits others =
                        SupportLimitsSearch.fit(select(one -> !one.set().equals(set)), rule);
                lines.add(row(
                        set,
                        own.size(),
                        formatShares(supportLimitsObjective, inUse),
                        formatShares(supportLimitsObjective, others)));
            } catch (NoStatementsException tooFew) {
                lines.add(row(set, own.size(), "unmeasured", "unmeasured"));
            }
        }
        return lines;
    }

    private List<String> ablation(SupportLimits fitted) {
        SupportLimitsObjective supportLimitsObjective = new SupportLimitsObjective(statements, rule);
        List<String> lines = new ArrayList<>();
        lines.add(row("one limit taken out: right, falsified supported", "", "limits in use", "fitted"));
        lines.add(row(
                "none", "", formatShares(supportLimitsObjective, inUse), formatShares(supportLimitsObjective, fitted)));
        for (Without without : Without.values()) {
            lines.add(row(
                    "without " + without.name().toLowerCase(Locale.ROOT),
                    "",
                    formatShares(supportLimitsObjective, without.of(inUse)),
                    formatShares(supportLimitsObjective, without.of(fitted))));
        }
        return lines;
    }

    private static String formatShares(SupportLimitsObjective supportLimitsObjective, SupportLimits limits) {
        return String.format(
                Locale.ROOT,
                "%.3f, %.3f",
                supportLimitsObjective.rightShare(limits),
                supportLimitsObjective.falsifiedShare(limits));
    }

    private enum Without {
        COVERAGE,
        COVERAGE_OF_FEW,
        OF_QUESTION,
        COSINE;

        SupportLimits of(SupportLimits all) {
            return new SupportLimits(
                    this == COVERAGE ? 0 : all.coverage(),
                    all.coverageOfFew(),
                    this == COVERAGE_OF_FEW ? 0 : all.few(),
                    this == OF_QUESTION ? 0 : all.ofQuestion(),
                    this == COSINE ? -1 : all.cosine());
        }
    }

    private static String text(SupportLimits limits) {
        return String.format(
                Locale.ROOT,
                "coverage %.2f, of up to %d terms %.2f, of the question %.2f, cosine %.2f",
                limits.coverage(),
                limits.few(),
                limits.coverageOfFew(),
                limits.ofQuestion(),
                limits.cosine());
    }

    private TreeSet<String> sets() {
        return new TreeSet<>(statements.stream().map(MeasuredStatement::set).toList());
    }

    private List<MeasuredStatement> select(Predicate<MeasuredStatement> which) {
        return statements.stream().filter(which).toList();
    }
}
