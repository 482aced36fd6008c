package dev.footnote.evaluation;

import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.QuestionSet;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Selects the questions of a set to run, and whether to run retrieval only.
 *
 * @param limit maximum number of questions; the first ones are kept
 * @param tags keeps questions with at least one of these tags; empty keeps all
 * @param retrievalOnly whether to search without asking for answers
 */
public record QuestionSelection(int limit, Set<String> tags, boolean retrievalOnly) {

    public static final QuestionSelection ALL = new QuestionSelection(Integer.MAX_VALUE, Set.of(), false);

    public QuestionSelection {
        tags = Set.copyOf(tags);
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not %d".formatted(limit));
        }
    }

    /** The selected questions, in the order of the set; may be empty. */
    public List<EvaluationQuestion> selectFrom(QuestionSet set) {
        return set.questions().stream()
                .filter(question -> tags.isEmpty() || !Collections.disjoint(question.tags(), tags))
                .limit(limit)
                .toList();
    }
}
