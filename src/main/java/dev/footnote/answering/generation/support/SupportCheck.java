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

    private static final String UNSUPPORTED = "no passage says it";
    private static final String OF_OTHER_TYPE = "is not what its question asks for";

    /** Least cosine with the best quote at which another wording need not share its terms. */
    private static final double NEAR = 0.7;

    private static final double NEVER_NEAR = 2;

    private final Function<String, float[]> meaning;
    private final SupportLimits limits;
    private final double near;

    /** With the packaged limits. */
    public SupportCheck(Embedder embedder) {
        this(text -> embedder.embedQuestion(text).vector(), SupportLimits.shipped());
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
    public SupportCheck forParaphrases() {
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

        public boolean isSupported() {
            return fault.isEmpty();
        }
    }

    /** A quoted sentence of a passage. */
    public record Quote(IndexedPassage passage, Span span) {

        public String text() {
            return span.textIn(passage.document().text());
        }
    }

    /**
     * Checks the statement against these passages only. A short statement such as <em>on Mondays</em>, or one that
     * opens with a pronoun, is checked again as an answer to its question if no passage supports it by itself. A short
     * statement that shares no term with its question must be of the kind that the question asks for.
     */
    public Support check(String statement, String question, List<IndexedPassage> passages) {
        Claim claim = Claim.of(statement);
        if (AnswerTypeCheck.isOfOtherType(claim, question)) {
            return new Support(List.of(), 0, 0, OF_OTHER_TYPE);
        }
        Support alone = judge(claim, passages);
        return alone.fault().equals(UNSUPPORTED) && claim.isElliptical()
                ? judge(claim.asAnswerTo(question), passages)
                : alone;
    }

    private Support judge(Claim claim, List<IndexedPassage> passages) {
        SupportFinding supportFinding = SupportFinding.of(claim, meaning, passages);
        Measured measured = supportFinding.measured();
        return new Support(supportFinding.quotes(), measured.coverage(), measured.cosine(), fault(supportFinding));
    }

    private String fault(SupportFinding supportFinding) {
        if (supportFinding.isRuledOut()) {
            return supportFinding.obstacle();
        }
        Measured measured = supportFinding.measured();
        return limits.admits(measured.cosine() >= near ? measured.withFullCoverage() : measured)
                ? supportFinding.fault()
                : UNSUPPORTED;
    }

    /** Measures the statement for any limits; used to calibrate them. */
    public Trial trial(String statement, String question, List<IndexedPassage> passages) {
        Claim claim = Claim.of(statement);
        if (AnswerTypeCheck.isOfOtherType(claim, question)) {
            return Trial.NEVER;
        }
        List<Trial.Step> steps = new ArrayList<>();
        steps.add(Trial.Step.of(SupportFinding.of(claim, meaning, passages)));
        if (claim.isElliptical() && !steps.get(0).isRuledOut()) {
            steps.add(Trial.Step.of(SupportFinding.of(claim.asAnswerTo(question), meaning, passages)));
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
                if (step.isRuledOut || limits.admits(step.measured)) {
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

            static Step of(SupportFinding supportFinding) {
                boolean isRuledOut = supportFinding.isRuledOut();
                return new Step(
                        supportFinding.measured(),
                        isRuledOut,
                        !isRuledOut && supportFinding.fault().isEmpty());
            }
        }
    }
}
