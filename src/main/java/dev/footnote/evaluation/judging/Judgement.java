package dev.footnote.evaluation.judging;

import dev.footnote.evaluation.statistics.Measure;
import java.util.Map;

/**
 * What a judge says of one answer.
 *
 * @param faithfulness share of its statements that their own quotes support
 * @param correctness share of the claims of an accepted answer that it states, best over accepted answers
 */
public record Judgement(Measure faithfulness, Measure correctness) {

    public static Judgement unmeasured(String why) {
        return new Judgement(Measure.unmeasured(why), Measure.unmeasured(why));
    }

    /** By the names of the catalogue of metrics. */
    public Map<String, Measure> scores() {
        return Map.of("faithfulness", faithfulness, "correctness", correctness);
    }
}
