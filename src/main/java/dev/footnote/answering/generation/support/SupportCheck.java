package dev.footnote.answering.generation.support;

import dev.footnote.answering.generation.support.SupportLimits.Measured;
import dev.footnote.corpus.Span;
import dev.footnote.embedding.Embedder;
import dev.footnote.index.IndexedPassage;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Finds the sentences of passages that support a statement. A statement is supported if its numbers, dates and names
 * are in the passages, and its quotes contain enough of its terms, have nearly the same meaning and do not contradict
 * it. The thresholds are the {@link SupportLimits}.
 */
public final class SupportCheck {

    private static final String UNSAID = "no passage says it";
    private static final String OF_ANOTHER_KIND = "is not what its question asks for";

    /** Least cosine with the best quote at which another wording need not share its terms. */
    private static final double NEAR = 0.7;

    private static final double NEVER_NEAR = 2;

    private final Function<String, float[]> meaning;
    private final SupportLimits limits;
    private final double near;

    /** With the packaged limits. */
    public SupportCheck(Embedder embedder) {
        this(text -> embedder.question(text).vector(), SupportLimits.shipped());
    }

    /**
     * With custom limits.
     *
     * @param meaning embeds a text as a vector of length 1 in the vector space of the passages
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
     * The same check for other wordings of supported statements: if the meaning is close enough to that of a quote, the
     * terms may differ.
     */
    public SupportCheck ofOtherWordings() {
        return new SupportCheck(meaning, limits, NEAR);
    }

    /**
     * The result of the check.
     *
     * @param quotes the best quotes; they support the statement only if there is no fault
     * @param fault why the statement is unsupported; empty if it is supported
     */
    public record Support(List<Quote> quotes, double coverage, double cosine, String fault) {

        public Support {
            quotes = List.copyOf(quotes);
        }

        public boolean isGiven() {
            return fault.isEmpty();
        }
    }

    /** A quoted sentence of a passage. */
    public record Quote(IndexedPassage passage, Span span) {

        public String text() {
            return span.of(passage.document().text());
        }
    }

    /**
     * Checks the statement against these passages only. A short statement such as <em>on Mondays</em>, or one that
     * opens with a pronoun, is checked again as an answer to its question if no passage supports it by itself. A short
     * statement that shares no term with its question must be of the kind that the question asks for.
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

    /** Measures the statement for any limits; used to calibrate them. */
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

    /** The measures of a statement, to which limits are applied later. */
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

        /** Whether the statement would be supported under some limits. */
        public boolean mayPass() {
            return steps.stream().anyMatch(Step::isFaultless);
        }

        /** The measures of the statement by itself, or as an answer to its question. */
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
