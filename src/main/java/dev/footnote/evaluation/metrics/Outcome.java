package dev.footnote.evaluation.metrics;

import dev.footnote.answering.Decision;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.evaluation.statistics.Statistic;
import java.util.Set;

/** The outcome of a question: the decision, and whether it was right. */
public enum Outcome {
    RIGHT_ANSWER,
    WRONG_ANSWER,
    /** Answered, but the set lacks what is needed to judge the answer. */
    UNJUDGED_ANSWER,
    RIGHT_REFUSAL,
    WRONG_REFUSAL,
    FAILED,
    /** Only retrieval was run. */
    NOT_ASKED;

    private static final Set<Outcome> REFUSALS = Set.of(RIGHT_REFUSAL, WRONG_REFUSAL);

    public static Outcome of(Decision decision, boolean answerable, Measure right) {
        if (decision == Decision.ABSTAINED) {
            return answerable ? WRONG_REFUSAL : RIGHT_REFUSAL;
        }
        if (!answerable) {
            return WRONG_ANSWER;
        }
        return !right.isMeasured() ? UNJUDGED_ANSWER : right.equals(Measure.of(true)) ? RIGHT_ANSWER : WRONG_ANSWER;
    }

    public boolean isRefusal() {
        return REFUSALS.contains(this);
    }

    public boolean isAsked() {
        return this != FAILED && this != NOT_ASKED;
    }

    /** F1 of refusals: twice the right refusals, divided by the sum of refusals and unanswerable questions. */
    public static Statistic abstainF1(Outcome[] outcomes, boolean[] answerable) {
        return weights -> {
            long right = 0;
            long refusals = 0;
            long unanswerable = 0;
            for (int i = 0; i < outcomes.length; i++) {
                right += outcomes[i] == RIGHT_REFUSAL ? weights[i] : 0;
                refusals += outcomes[i].isRefusal() ? weights[i] : 0;
                unanswerable += !answerable[i] && outcomes[i] != NOT_ASKED ? weights[i] : 0;
            }
            return Measure.share(2.0 * right, (double) refusals + unanswerable, "no unanswerable question, no refusal");
        };
    }
}
