package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.questions.EvaluationQuestion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects questions as they are read, each with its location. A duplicate id is reported as a problem. */
final class QuestionCollector {

    private final QuestionSetProblems questionSetProblems;
    private final List<LocatedQuestion> all = new ArrayList<>();
    private final Map<String, String> placeOf = new HashMap<>();

    /** A question with its location, for errors that are found only when the corpus is read. */
    record LocatedQuestion(EvaluationQuestion question, String file, String place) {}

    QuestionCollector(QuestionSetProblems questionSetProblems) {
        this.questionSetProblems = questionSetProblems;
    }

    void add(EvaluationQuestion question, String file, long line) {
        add(question, file, Long.toString(line));
    }

    void add(EvaluationQuestion question, String file, String place) {
        String first = placeOf.putIfAbsent(question.id(), place);
        if (first == null) {
            all.add(new LocatedQuestion(question, file, place));
        } else {
            questionSetProblems.add(file, place, "repeats the id '%s' of %s".formatted(question.id(), first));
        }
    }

    List<LocatedQuestion> all() {
        return all;
    }
}
