package dev.footnote.evaluation.support;

import dev.footnote.index.IndexedPassage;
import java.util.List;

/**
 * A statement of known kind, with the passages that it is checked against.
 *
 * @param set name of the question set
 * @param questionId id of the question; statements of one question are resampled together
 * @param questionText text of the question
 */
public record LabeledStatement(
        StatementKind kind,
        String set,
        String questionId,
        String questionText,
        String text,
        List<IndexedPassage> passages) {

    public LabeledStatement {
        passages = List.copyOf(passages);
    }
}
