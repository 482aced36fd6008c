package dev.footnote.evaluation.support;

import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.answering.generation.support.SupportCheck.Trial;
import java.util.List;
import java.util.SplittableRandom;

/** The kind and origin of a statement, with the measurements that limits decide on. */
public record MeasuredStatement(StatementKind kind, String set, String questionId, Trial trial) {

    private static final long SEED = 20_261_125;

    /** Measures the statements, in their order. */
    public static List<MeasuredStatement> measureAll(List<LabeledStatement> statements, SupportCheck check) {
        return statements.stream()
                .map(one -> new MeasuredStatement(
                        one.kind(),
                        one.set(),
                        one.questionId(),
                        check.trial(one.text(), one.questionText(), one.passages())))
                .toList();
    }

    /** The key of set and question. */
    String group() {
        return set + " " + questionId;
    }

    /** Whether the question belongs to the half that limits are fitted to; the other half tests them. */
    boolean isOfFirstHalf() {
        return new SplittableRandom(SEED ^ group().hashCode()).nextBoolean();
    }
}
