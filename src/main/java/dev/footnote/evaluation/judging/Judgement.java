package dev.footnote.evaluation.judging;

import dev.footnote.evaluation.statistics.Measure;
import java.util.Map;

/**
 * A judge's scores of one answer.
 *
 * @param faithfulness share of the answer's statements that their own quotes support
 * @param correctness share of the claims of an accepted answer that the answer states, best over accepted answers
 */
public record Judgement(Measure faithfulness, Measure correctness) {

    public static Judgement unmeasured(String reason) {
        return new Judgement(Measure.unmeasured(reason), Measure.unmeasured(reason));
    }

    /** The scores by metric name. */
    public Map<String, Measure> scores() {
        return Map.of("faithfulness", faithfulness, "correctness", correctness);
    }
}
