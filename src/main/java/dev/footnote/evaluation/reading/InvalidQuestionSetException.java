package dev.footnote.evaluation.reading;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown for a question set with errors, which is not run. Carries all errors, up to {@value
 * QuestionSetProblems#BOUND}.
 */
public final class InvalidQuestionSetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    InvalidQuestionSetException(String set, List<Problem> problems) {
        super(problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", "question set %s is refused:\n  ".formatted(set), "")));
        this.problems = List.copyOf(problems);
    }

    public List<Problem> problems() {
        return problems;
    }

    /**
     * One error.
     *
     * @param file name of the file in the set's folder
     * @param place line number, or JSON path in a file that is a single JSON value; empty for the whole file
     */
    public record Problem(String file, String place, String what) {

        @Override
        public String toString() {
            return place.isEmpty() ? "%s: %s".formatted(file, what) : "%s:%s: %s".formatted(file, place, what);
        }
    }
}
