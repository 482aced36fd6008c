package dev.footnote.evaluation.support;

import dev.footnote.answering.generation.support.SupportCheck;
import dev.footnote.answering.generation.support.SupportCheck.Trial;
import java.util.List;
import java.util.SplittableRandom;

/** A statement that was measured. */
public record Tried(Kind kind, String set, String question, Trial trial) {

    private static final long SEED = 20_261_125;

    /** In their order. */
    public static List<Tried> all(List<Statement> statements, SupportCheck check) {
        return statements.stream()
                .map(one -> new Tried(
                        one.kind(), one.set(), one.question(), check.trial(one.text(), one.asked(), one.passages())))
                .toList();
    }

    /** Set and question in one. */
    String group() {
        return set + " " + question;
    }

    /** Whether its question is of the half that limits are fitted to when the other half is to judge them. */
    boolean isOfFirstHalf() {
        return new SplittableRandom(SEED ^ group().hashCode()).nextBoolean();
    }
}
