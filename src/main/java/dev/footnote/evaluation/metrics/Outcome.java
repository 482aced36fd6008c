package dev.footnote.evaluation.metrics;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Reason;
import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.evaluation.statistics.Statistic;
import java.util.Set;

/** The outcome of a question: the decision, and whether it was right. */
public enum Outcome {
    RIGHT_ANSWER,
    WRONG_ANSWER,
    /** A possible answer, given with the reason unsure. */
    RIGHT_UNSURE,
    WRONG_UNSURE,
    /** Answered, but the set lacks what is needed to judge the answer. */
    UNJUDGED_ANSWER,
    RIGHT_REFUSAL,
    WRONG_REFUSAL,
    FAILED,
    /** Only retrieval was run. */
    NOT_ASKED;

    private static final Set<Outcome> REFUSALS = Set.of(RIGHT_REFUSAL, WRONG_REFUSAL);
    private static final Set<Outcome> SURE = Set.of(RIGHT_ANSWER, WRONG_ANSWER);
    private static final Set<Outcome> UNSURE = Set.of(RIGHT_UNSURE, WRONG_UNSURE);

    public static Outcome of(Answer answer, boolean answerable, Measure right) {
        if (answer.decision() == Decision.ABSTAINED) {
            return answerable ? WRONG_REFUSAL : RIGHT_REFUSAL;
        }
        if (answerable && !right.isMeasured()) {
            return UNJUDGED_ANSWER;
        }
        boolean isRight = answerable && right.equals(Measure.of(true));
        if (answer.reason() == Reason.UNSURE) {
            return isRight ? RIGHT_UNSURE : WRONG_UNSURE;
        }
        return isRight ? RIGHT_ANSWER : WRONG_ANSWER;
    }

    /** Whether the answer was given without the reason unsure, and could be judged. */
    public boolean isSure() {
        return SURE.contains(this);
    }

    /** Whether it was given as a possible answer, and could be judged. */
    public boolean isUnsure() {
        return UNSURE.contains(this);
    }

    public boolean isRightAnswer() {
        return this == RIGHT_ANSWER || this == RIGHT_UNSURE;
    }

    public boolean isWrongAnswer() {
        return this == WRONG_ANSWER || this == WRONG_UNSURE;
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
