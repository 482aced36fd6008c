package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.reading.InvalidQuestionSetException.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects the errors of one set, so that they can be reported and repaired together. */
final class QuestionSetProblems {

    /** Limits the errors of a file in another format, which can have one per line. */
    static final int BOUND = 50;

    private final String set;
    private final List<Problem> found = new ArrayList<>();

    QuestionSetProblems(String set) {
        this.set = set;
    }

    void add(String file, long line, String what) {
        add(file, Long.toString(line), what);
    }

    /** Throws {@link InvalidQuestionSetException} at the first error beyond the bound, to stop reading. */
    void add(String file, String place, String what) {
        if (found.size() == BOUND) {
            found.add(new Problem(file, "", "has more than %d errors; the rest is not read".formatted(BOUND)));
            throwIfAny();
        }
        found.add(new Problem(file, place, what));
    }

    boolean hasAny() {
        return !found.isEmpty();
    }

    void throwIfAny() {
        if (hasAny()) {
            throw new InvalidQuestionSetException(set, found);
        }
    }
}
