package dev.footnote.evaluation.support;

import dev.footnote.answering.generation.support.SupportLimits;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Searches the limits with the highest {@link SupportLimitsObjective}, in steps of 0.05. It alternates between a grid
 * search over the limits of terms and one over the limits of question and cosine until neither improves (block
 * coordinate ascent). Among equal limits it takes the most lenient, so that a limit without effect is 0.
 */
public final class SupportLimitsSearch {

    private static final double STEP = 0.05;

    /** The largest number of terms that counts as few; statements with more terms are whole sentences. */
    private static final int MAX_FEW_TERMS = 8;

    /** A safeguard: the search ends at the first turn without improvement, after far fewer turns. */
    private static final int MAX_TURNS = 20;

    private static final double MIN_GAIN = 1e-9;

    private final SupportLimitsObjective supportLimitsObjective;
    private SupportLimits best = new SupportLimits(0, 0, 0, 0, 0);
    private double highest;

    private SupportLimitsSearch(SupportLimitsObjective supportLimitsObjective) {
        this.supportLimitsObjective = supportLimitsObjective;
        this.highest = supportLimitsObjective.evaluate(best);
    }

    /**
     * Fits the limits to the given statements.
     *
     * @throws NoStatementsException if there are no right or no falsified statements
     */
    public static SupportLimits fit(
            List<MeasuredStatement> statements, SupportLimitsObjective.ErrorTradeoff errorTradeoff) {
        SupportLimitsSearch search = new SupportLimitsSearch(new SupportLimitsObjective(statements, errorTradeoff));
        boolean isImproved = true;
        for (int turn = 0; turn < MAX_TURNS && isImproved; turn++) {
            isImproved = search.improveInTurn();
        }
        return search.best;
    }

    private boolean improveInTurn() {
        double before = highest;
        SupportLimits from = best;
        terms(limits -> tryOut(new SupportLimits(
                limits.coverage(), limits.coverageOfFew(), limits.few(), from.ofQuestion(), from.cosine())));
        SupportLimits then = best;
        shares(ofQuestion -> shares(cosine ->
                tryOut(new SupportLimits(then.coverage(), then.coverageOfFew(), then.few(), ofQuestion, cosine))));
        return highest > before + MIN_GAIN;
    }

    private static void terms(Consumer<SupportLimits> use) {
        shares(coverage -> {
            use.accept(new SupportLimits(coverage, 0, 0, 0, 0));
            for (int few = 1; few <= MAX_FEW_TERMS; few++) {
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
        double value = supportLimitsObjective.evaluate(limits);
        if (value > highest + MIN_GAIN) {
            highest = value;
            best = limits;
        }
    }
}
