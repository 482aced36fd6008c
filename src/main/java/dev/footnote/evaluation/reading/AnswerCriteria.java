package dev.footnote.evaluation.reading;

import dev.footnote.evaluation.questions.RequiredStrings;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The fields of a question that judge its answer, as read and not yet valid. */
record AnswerCriteria(boolean answerable, List<String> answers, List<List<String>> must, List<String> mustNot) {

    /** What is wrong with these fields together; empty if they are valid. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (!answerable && !answers.isEmpty()) {
            problems.add("is unanswerable but has answers");
        }
        if (!answerable && !(must.isEmpty() && mustNot.isEmpty())) {
            problems.add("is unanswerable but has 'must' or 'mustNot'");
        }
        Stream.concat(must.stream().flatMap(List::stream), mustNot.stream())
                .filter(string -> !RequiredStrings.isComparable(string))
                .forEach(string -> problems.add(
                        "has the string '%s' in 'must' or 'mustNot', which has nothing to compare".formatted(string)));
        return problems;
    }

    /** These fields if they are valid, otherwise none; the set is refused anyway. */
    AnswerCriteria orNothing() {
        return problems().isEmpty() ? this : new AnswerCriteria(answerable, List.of(), List.of(), List.of());
    }
}
