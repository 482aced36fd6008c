package dev.footnote.evaluation.support;

import dev.footnote.answering.generation.support.SupportCheck.Trial;
import dev.footnote.answering.generation.support.SupportLimits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The objective function of limits: the supported share of right statements minus the weighted supported share of
 * falsified statements, provided that no {@linkplain StatementKind#isUnrelated unsaid} kind exceeds a maximum share (a
 * Neyman-Pearson test at that level). Shares are means over the kinds, so that a frequent kind counts no more than
 * others; a kind with very few statements counts less.
 */
public final class SupportLimitsObjective {

    /** Shares of fewer statements are mostly chance. */
    private static final int MIN_STATEMENTS = 20;

    /** Exceeds any gain from supporting more unsaid statements. */
    private static final double PENALTY = 1000;

    private final ErrorTradeoff errorTradeoff;
    private final Map<StatementKind, Share> shares = new EnumMap<>(StatementKind.class);

    /**
     * The trade-off between the two kinds of errors.
     *
     * @param maxUnrelatedShare maximum supported share of each kind of unsaid statements, 0 to 1
     * @param falseSupportCost cost of a supported falsified statement relative to that of an unsupported right one,
     *     above 0
     */
    public record ErrorTradeoff(double maxUnrelatedShare, double falseSupportCost) {}

    /**
     * The objective over the given statements.
     *
     * @throws NoStatementsException if there are no right or no falsified statements
     */
    SupportLimitsObjective(List<MeasuredStatement> statements, ErrorTradeoff errorTradeoff) {
        this.errorTradeoff = errorTradeoff;
        for (StatementKind statementKind : StatementKind.values()) {
            List<Trial> trials = statements.stream()
                    .filter(one -> one.kind() == statementKind)
                    .map(MeasuredStatement::trial)
                    .toList();
            if (!trials.isEmpty()) {
                shares.put(statementKind, Share.of(trials));
            }
        }
        if (shares.keySet().stream().noneMatch(StatementKind::isRight)) {
            throw new NoStatementsException("right");
        }
        if (shares.keySet().stream().allMatch(StatementKind::isRight)) {
            throw new NoStatementsException("falsified");
        }
    }

    double evaluate(SupportLimits limits) {
        return rightShare(limits) - errorTradeoff.falseSupportCost * falsifiedShare(limits) - PENALTY * excess(limits);
    }

    private double excess(SupportLimits limits) {
        double tooMany = 0;
        for (Map.Entry<StatementKind, Share> kind : shares.entrySet()) {
            if (kind.getKey().isUnrelated() && kind.getValue().all >= MIN_STATEMENTS) {
                tooMany += Math.max(0, kind.getValue().supported(limits) - errorTradeoff.maxUnrelatedShare);
            }
        }
        return tooMany;
    }

    double rightShare(SupportLimits limits) {
        return mean(limits, true);
    }

    double falsifiedShare(SupportLimits limits) {
        return mean(limits, false);
    }

    private double mean(SupportLimits limits, boolean isRight) {
        double sum = 0;
        double weights = 0;
        for (Map.Entry<StatementKind, Share> kind : shares.entrySet()) {
            if (kind.getKey().isRight() == isRight) {
                int weight = Math.min(kind.getValue().all, MIN_STATEMENTS);
                sum += weight * kind.getValue().supported(limits);
                weights += weight;
            }
        }
        return sum / weights;
    }

    /** The statements of a kind. Most falsified ones fail regardless of limits, so only the others are kept. */
    private record Share(List<Trial> undecided, int all) {

        static Share of(List<Trial> trials) {
            return new Share(trials.stream().filter(Trial::mayPass).toList(), trials.size());
        }

        double supported(SupportLimits limits) {
            int supported = 0;
            for (Trial trial : undecided) {
                if (trial.passes(limits)) {
                    supported++;
                }
            }
            return (double) supported / all;
        }
    }
}
