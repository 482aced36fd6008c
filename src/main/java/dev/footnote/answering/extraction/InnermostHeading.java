package dev.footnote.answering.extraction;

import dev.footnote.corpus.Passage;
import java.util.List;

/**
 * The heading that the sentences of a passage stand under. It tells their topic, as they need not say it again.
 *
 * @param words empty without one
 */
record InnermostHeading(String words) {

    static InnermostHeading of(Passage passage) {
        List<String> headings = passage.headings();
        String last = headings.isEmpty() ? "" : headings.get(headings.size() - 1);
        return new InnermostHeading(passage.heading().endsWith(last) ? last : "");
    }

    /** Whether a word is one of it that begins at this place, counted from the beginning of the passage's text. */
    boolean hasWordAt(int place) {
        return place < 0 && !words.isEmpty() && -words.length() - 1 <= place;
    }
}
