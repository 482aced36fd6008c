package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.questions.SetQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Questions as they are read, each with its place in the file; a second question of one id is a problem. */
final class SetQuestions {

    private final Problems problems;
    private final List<Placed> all = new ArrayList<>();
    private final Map<String, String> placeOf = new HashMap<>();

    /** A question and where it was read, for errors that show only when the corpus is known. */
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
            problems.add(file, place, "has the id '%s' of %s".formatted(question.id(), first));
        }
    }

    List<Placed> all() {
        return all;
    }
}
