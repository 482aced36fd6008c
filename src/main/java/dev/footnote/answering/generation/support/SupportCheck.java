package dev.footnote.answering.generation.support;

import dev.footnote.answering.generation.support.SupportLimits.Measured;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.Embedder;
import dev.footnote.index.IndexedPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the sentences of passages that support a statement. A statement is supported when its numbers, dates and names
 * are in the passages, and its quotes hold enough of its terms, mean nearly the same, and deny nothing that it says, nor
 * say what it denies. How much is enough, the {@link SupportLimits} say.
 */
public final class SupportCheck {

    private static final String UNSAID = "no passage says it";
    private static final String OF_ANOTHER_KIND = "is not what its question asks for";

    /** Cosine with the best quote from which another wording need not have its words; more is none. */
    private static final double NEAR = 0.7;

    private static final double NEVER_NEAR = 2;

    private final Function<String, float[]> meaning;
    private final SupportLimits limits;
    private final double near;

    /** With the limits that come with the program. */
    public SupportCheck(Embedder embedder) {
        this(text -> embedder.question(text).vector(), SupportLimits.shipped());
    }

    /**
     * With limits of one's own.
     *
     * @param meaning the vector of a text, of length 1 and of the space of the passages
     */
    public SupportCheck(Function<String, float[]> meaning, SupportLimits limits) {
        this(meaning, limits, NEVER_NEAR);
    }

    private SupportCheck(Function<String, float[]> meaning, SupportLimits limits, double near) {
        this.meaning = meaning;
        this.limits = limits;
        this.near = near;
    }

    /**
     * The same check for other wordings of statements that are supported: what means nearly the same as a quote may say it in
     * other words.
     */
    public SupportCheck ofOtherWordings() {
        return new SupportCheck(meaning, limits, NEAR);
    }

    /**
     * What the check found.
     *
     * @param quotes that support the statement; empty when it is unsupported
     * @param fault why it is; empty when it is supported
     */
    public record Support(List<Quote> quotes, double coverage, double cosine, String fault) {

        public Support {
            quotes = List.copyOf(quotes);
        }

        public boolean isGiven() {
            return fault.isEmpty();
        }
    }

    /** Where a quote stands. */
    public record Quote(IndexedPassage passage, Span span) {

        public String text() {
            return span.of(passage.document().text());
        }
    }

    /**
     * Looks for support in these passages only. A short statement, or one that opens with a pronoun, is judged once more
     * as an answer to its question when no passage says it by itself: <em>on Mondays</em>. A short one that shares nothing
     * with its question has to be of the kind that is asked for.
     */
    public Support check(String statement, String question, List<IndexedPassage> passages) {
        Claim claim = Claim.of(statement);
        if (AskedKind.isMissed(claim, question)) {
            return new Support(List.of(), 0, 0, OF_ANOTHER_KIND);
        }
        Support alone = judged(claim, passages);
        return alone.fault().equals(UNSAID) && claim.isLeftOpen() ? judged(claim.to(question), passages) : alone;
    }

    private Support judged(Claim claim, List<IndexedPassage> passages) {
        Found found = Found.of(claim, meaning, passages);
        Measured measured = found.measured();
        return new Support(found.quotes(), measured.coverage(), measured.cosine(), fault(found));
    }

    private String fault(Found found) {
        if (found.isRuledOut()) {
            return found.obstacle();
        }
        Measured measured = found.measured();
        return limits.admit(measured.cosine() >= near ? measured.covered() : measured) ? found.fault() : UNSAID;
    }

    /** What the check would find under any limits, for who looks for the best ones. */
    public Trial trial(String statement, String question, List<IndexedPassage> passages) {
        Claim claim = Claim.of(statement);
        if (AskedKind.isMissed(claim, question)) {
            return Trial.NEVER;
        }
        List<Trial.Step> steps = new ArrayList<>();
        steps.add(Trial.Step.of(Found.of(claim, meaning, passages)));
        if (claim.isLeftOpen() && !steps.get(0).isRuledOut()) {
            steps.add(Trial.Step.of(Found.of(claim.to(question), meaning, passages)));
        }
        return new Trial(steps);
    }

    /** A statement that was measured; limits decide about it later. */
    public record Trial(List<Step> steps) {

        private static final Trial NEVER = new Trial(List.of());

        public Trial {
            steps = List.copyOf(steps);
        }

        /** Whether {@link #check} would support the statement under these limits. */
        public boolean passes(SupportLimits limits) {
            for (Step step : steps) {
                if (step.isRuledOut || limits.admit(step.measured)) {
                    return !step.isRuledOut && step.isFaultless;
                }
            }
            return false;
        }

        /** Whether there are limits under which it would. */
        public boolean mayPass() {
            return steps.stream().anyMatch(Step::isFaultless);
        }

        /** What the statement is by itself, or as an answer to its question. */
        public record Step(Measured measured, boolean isRuledOut, boolean isFaultless) {

            static Step of(Found found) {
                boolean isRuledOut = found.isRuledOut();
                return new Step(
                        found.measured(),
                        isRuledOut,
                        !isRuledOut && found.fault().isEmpty());
            }
        }
    }
}
