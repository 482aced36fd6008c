package dev.footnote.evaluation.page;

import dev.footnote.evaluation.report.QuestionResult;
import dev.footnote.evaluation.statistics.Measure;
import java.util.Locale;

/** The outcome of a question as shown and filtered on the page, with wrong answers divided by their cause. */
enum OutcomeCategory {
    RIGHT_ANSWER("right answer", true),
    RIGHT_UNSURE("right, unsure", true),
    RIGHT_REFUSAL("right refusal", true),
    WRONG_ANSWER("wrong answer", false),
    WRONG_UNSURE("wrong, unsure", false),
    WRONG_REFUSAL("wrong refusal", false),
    ANSWERED_UNANSWERABLE("answered, should abstain", false),
    UNJUDGED("not judged", true),
    FAILED("failed", false),
    /** In a run of retrieval only. */
    FOUND("found in the first ten", true),
    MISSED("not in the first ten", false);

    private final String label;
    private final boolean good;

    OutcomeCategory(String label, boolean good) {
        this.label = label;
        this.good = good;
    }

    static OutcomeCategory of(QuestionResult result) {
        return switch (result.outcome()) {
            case RIGHT_ANSWER -> RIGHT_ANSWER;
            case RIGHT_UNSURE -> RIGHT_UNSURE;
            case WRONG_UNSURE -> WRONG_UNSURE;
            case RIGHT_REFUSAL -> RIGHT_REFUSAL;
            case WRONG_REFUSAL -> WRONG_REFUSAL;
            case WRONG_ANSWER -> result.question().answerable() ? WRONG_ANSWER : ANSWERED_UNANSWERABLE;
            case UNJUDGED_ANSWER -> UNJUDGED;
            case FAILED -> FAILED;
            case NOT_ASKED -> ofRetrieval(result.score("hit@10"));
        };
    }

    private static OutcomeCategory ofRetrieval(Measure hit) {
        return !hit.isMeasured() ? UNJUDGED : hit.equals(Measure.of(true)) ? FOUND : MISSED;
    }

    String label() {
        return label;
    }

    boolean isGood() {
        return good;
    }

    /** The name in the page's script and style. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
