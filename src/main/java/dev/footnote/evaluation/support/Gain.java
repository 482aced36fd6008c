package dev.footnote.evaluation.support;

import dev.footnote.answering.generation.support.SupportCheck.Trial;
import dev.footnote.answering.generation.support.SupportLimits;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What limits are worth: the share of right statements that are supported, less a part of the share of falsified ones that
 * are, as long as of no {@linkplain Kind#isUnsaid unsaid} kind more than a wanted share is (a Neyman-Pearson test at that
 * level). Shares are means over the kinds, so that a kind of which many could be made counts no more than others, and one
 * of which hardly any could be, less.
 */
public final class Gain {

    /** A share of fewer statements is mostly chance. */
    private static final int ENOUGH = 20;

    /** More than anything that is won by letting unsaid statements through. */
    private static final double PENALTY = 1000;

    private final Rule rule;
    private final Map<Kind, Share> shares = new EnumMap<>(Kind.class);

    /**
     * What is wanted of limits.
     *
     * @param unsaid the most that may be supported of a kind of unsaid statements, 0 to 1
     * @param cost how many times as bad it is that a falsified one is supported as that a right one is not, above 0
     */
    public record Rule(double unsaid, double cost) {}

    /**
     * For these statements.
     *
     * @throws NoStatements when there is no right one among them, or no falsified one
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

    /** The statements of a kind: of most of the falsified ones no limit has to decide. */
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
