package dev.footnote.evaluation.support;

import dev.footnote.index.IndexedPassage;
import java.util.List;

/**
 * A statement, with the passages that it is held against.
 *
 * @param set name of the question set
 * @param question id of the question that it was made for; those of one question are drawn together
 * @param asked the question itself
 */
public record Statement(
        Kind kind, String set, String question, String asked, String text, List<IndexedPassage> passages) {

    public Statement {
        passages = List.copyOf(passages);
    }
}
