package dev.footnote.evaluation.support;

import dev.footnote.answering.generation.support.SupportLimits;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Looks for the limits with the highest {@link Gain}, in steps of 0.05. The limits of terms are tried all together, then
 * those of the question and of the cosine, and so on in turn until neither improves (coordinate ascent); of equals the
 * mildest is taken, so that a limit without effect is 0.
 */
public final class LimitSearch {

    private static final double STEP = 0.05;

    /** From here on statements are sentences whose terms say more than their half. */
    private static final int MOST_FEW = 8;

    /** Each turn improves or is the last; shares of some thousand statements never come in so many sizes. */
    private static final int MOST_TURNS = 20;

    private static final double LEAST_GAIN = 1e-9;

    private final Gain gain;
    private SupportLimits best = new SupportLimits(0, 0, 0, 0, 0);
    private double highest;

    private LimitSearch(Gain gain) {
        this.gain = gain;
        this.highest = gain.of(best);
    }

    /**
     * The limits that are best for these statements.
     *
     * @throws NoStatements when there is no right one among them, or no falsified one
     */
    public static SupportLimits fit(List<Tried> statements, Gain.Rule rule) {
        LimitSearch search = new LimitSearch(new Gain(statements, rule));
        boolean isImproved = true;
        for (int turn = 0; turn < MOST_TURNS && isImproved; turn++) {
            isImproved = search.isImprovedByTurn();
        }
        return search.best;
    }

    private boolean isImprovedByTurn() {
        double before = highest;
        SupportLimits from = best;
        terms(limits -> tryOut(new SupportLimits(
                limits.coverage(), limits.coverageOfFew(), limits.few(), from.ofQuestion(), from.cosine())));
        SupportLimits then = best;
        shares(ofQuestion -> shares(cosine ->
                tryOut(new SupportLimits(then.coverage(), then.coverageOfFew(), then.few(), ofQuestion, cosine))));
        return highest > before + LEAST_GAIN;
    }

    private static void terms(Consumer<SupportLimits> use) {
        shares(coverage -> {
            use.accept(new SupportLimits(coverage, 0, 0, 0, 0));
            for (int few = 1; few <= MOST_FEW; few++) {
                int most = few;
                shares(ofFew -> use.accept(new SupportLimits(coverage, ofFew, most, 0, 0)));
            }
        });
    }

    private static void shares(Consumer<Double> use) {
        IntStream.rangeClosed(0, (int) Math.round(1 / STEP))
                .mapToObj(step -> Math.round(step * STEP * 100) / 100.0)
                .forEach(use);
    }

    private void tryOut(SupportLimits limits) {
        double value = gain.of(limits);
        if (value > highest + LEAST_GAIN) {
            highest = value;
            best = limits;
        }
    }
}
