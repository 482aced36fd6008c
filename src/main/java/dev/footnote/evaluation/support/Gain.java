package dev.footnote.evaluation.support;

import dev.footnote.answering.generation.support.SupportCheck.Trial;
import dev.footnote.answering.generation.support.SupportLimits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The objective function of limits: the supported share of right statements minus the weighted supported share of
 * falsified statements, provided that no {@linkplain Kind#isUnsaid unsaid} kind exceeds a maximum share (a
 * Neyman-Pearson test at that level). Shares are means over the kinds, so that a frequent kind counts no more than
 * others; a kind with very few statements counts less.
 */
public final class Gain {

    /** Shares of fewer statements are mostly chance. */
    private static final int ENOUGH = 20;

    /** Exceeds any gain from supporting more unsaid statements. */
    private static final double PENALTY = 1000;

    private final Rule rule;
    private final Map<Kind, Share> shares = new EnumMap<>(Kind.class);

    /**
     * The trade-off between the two kinds of errors.
     *
     * @param unsaid maximum supported share of each kind of unsaid statements, 0 to 1
     * @param cost cost of a supported falsified statement relative to that of an unsupported right one, above 0
     */
    public record Rule(double unsaid, double cost) {}

    /**
     * The objective over the given statements.
     *
     * @throws NoStatements if there are no right or no falsified statements
     */
    Gain(List<Tried> statements, Rule rule) {
        this.rule = rule;
        for (Kind kind : Kind.values()) {
            List<Trial> trials = statements.stream()
                    .filter(one -> one.kind() == kind)
                    .map(Tried::trial)
                    .toList();
            if (!trials.isEmpty()) {
                shares.put(kind, Share.of(trials));
            }
        }
        if (shares.keySet().stream().noneMatch(Kind::isRight)) {
            throw new NoStatements("right");
        }
        if (shares.keySet().stream().allMatch(Kind::isRight)) {
            throw new NoStatements("falsified");
        }
    }

    double of(SupportLimits limits) {
        return right(limits) - rule.cost * falsified(limits) - PENALTY * tooMany(limits);
    }

    private double tooMany(SupportLimits limits) {
        double tooMany = 0;
        for (Map.Entry<Kind, Share> kind : shares.entrySet()) {
            if (kind.getKey().isUnsaid() && kind.getValue().all >= ENOUGH) {
                tooMany += Math.max(0, kind.getValue().supported(limits) - rule.unsaid);
            }
        }
        return tooMany;
    }

    double right(SupportLimits limits) {
        return mean(limits, true);
    }

    double falsified(SupportLimits limits) {
        return mean(limits, false);
    }

    private double mean(SupportLimits limits, boolean isRight) {
        double sum = 0;
        double weights = 0;
        for (Map.Entry<Kind, Share> kind : shares.entrySet()) {
            if (kind.getKey().isRight() == isRight) {
                int weight = Math.min(kind.getValue().all, ENOUGH);
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
