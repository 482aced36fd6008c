package dev.footnote.evaluation.support;

import dev.footnote.index.IndexedPassage;
import java.util.List;

/**
 * A statement of known kind, with the passages that it is checked against.
 *
 * @param set name of the question set
 * @param question id of the question; statements of one question are resampled together
 * @param asked text of the question
 */
public record Statement(
        Kind kind, String set, String question, String asked, String text, List<IndexedPassage> passages) {

    public Statement {
        passages = List.copyOf(passages);
    }
}
