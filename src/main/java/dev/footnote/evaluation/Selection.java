package dev.footnote.evaluation;

import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.questions.SetQuestion;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Which questions of a set are asked, and for what.
 *
 * @param limit at most so many, the first ones
 * @param tags those with at least one of these; empty for all
 * @param retrievalOnly search, but do not ask
 */
public record Selection(int limit, Set<String> tags, boolean retrievalOnly) {

    public static final Selection ALL = new Selection(Integer.MAX_VALUE, Set.of(), false);

    public Selection {
        tags = Set.copyOf(tags);
        if (limit < 1) {
            throw new IllegalArgumentException("a limit of %d leaves no question".formatted(limit));
        }
    }

    /** The questions of the set that are asked, in its order; perhaps none. */
    public List<SetQuestion> of(QuestionSet set) {
        return set.questions().stream()
                .filter(question -> tags.isEmpty() || !Collections.disjoint(question.tags(), tags))
                .limit(limit)
                .toList();
    }
}
