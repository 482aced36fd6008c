package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.reading.RefusedQuestionSet.Problem;
import java.util.ArrayList;
import java.util.List;

/** Collects the errors of one set, so that a person can repair them all at once. */
final class Problems {

    /** A file of another form has an error a line: more than this tells nothing new. */
    static final int BOUND = 50;

    private final String set;
    private final List<Problem> found = new ArrayList<>();

    Problems(String set) {
        this.set = set;
    }

    void add(String file, long line, String what) {
        add(file, Long.toString(line), what);
    }

    /** Refuses the set at once when the bound is reached: there is no use in reading on. */
    void add(String file, String place, String what) {
        found.add(new Problem(file, place, what));
        if (found.size() == BOUND) {
            found.add(new Problem(file, "", "more than %d errors, the rest is not read".formatted(BOUND)));
            refuseIfAny();
        }
    }

    boolean any() {
        return !found.isEmpty();
    }

    void refuseIfAny() {
        if (any()) {
            throw new RefusedQuestionSet(set, found);
        }
    }
}
