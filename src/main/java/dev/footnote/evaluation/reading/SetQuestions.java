package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.questions.SetQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects questions as they are read, each with its location. A duplicate id is reported as a problem. */
final class SetQuestions {

    private final Problems problems;
    private final List<Placed> all = new ArrayList<>();
    private final Map<String, String> placeOf = new HashMap<>();

    /** A question with its location, for errors that are found only when the corpus is read. */
    record Placed(SetQuestion question, String file, String place) {}

    SetQuestions(Problems problems) {
        this.problems = problems;
    }

    void add(SetQuestion question, String file, long line) {
        add(question, file, Long.toString(line));
    }

    void add(SetQuestion question, String file, String place) {
        String first = placeOf.putIfAbsent(question.id(), place);
        if (first == null) {
            all.add(new Placed(question, file, place));
        } else {
            problems.add(file, place, "repeats the id '%s' of %s".formatted(question.id(), first));
        }
    }

    List<Placed> all() {
        return all;
    }
}
