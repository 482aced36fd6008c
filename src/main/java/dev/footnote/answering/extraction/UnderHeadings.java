package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.answering.headings.AskedOfHeadings;
import dev.footnote.corpus.Passage;
import java.util.List;

/**
 * The headings that the sentences of a passage stand under. They tell their topic, as these need not say it again.
 *
 * @param words the innermost heading, with those above it up to one whose number or letter the question names
 * @param isAskedFor whether the question asks for whatever stands there
 */
record UnderHeadings(List<String> path, String words, boolean isAskedFor) {

    private static final String SEPARATOR = " > ";

    UnderHeadings {
        path = List.copyOf(path);
    }

    static UnderHeadings of(Passage passage, AskedOfHeadings asked) {
        List<String> path = passage.headings();
        int first = 0;
        while (first < path.size() - 1 && !asked.section().isDesignated(path.get(first))) {
            first++;
        }
        String words = String.join(SEPARATOR, path.subList(first, path.size()));
        return new UnderHeadings(
                path,
                passage.heading().endsWith(words) ? words : "",
                asked.section().isAskedFor(passage.document().title(), path));
    }

    /** The words of the innermost; empty without one. */
    static String innermost(Passage passage) {
        List<String> path = passage.headings();
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    /** Whether a word is one of them that begins at this place, counted from the beginning of the passage's text. */
    boolean haveWordAt(int place) {
        return place < 0 && !words.isEmpty() && -words.length() - 1 <= place;
    }

    /** How well a sentence is of the kind that is asked for: as well as a heading that holds what it leaves out. */
    double fit(String sentence, String question, AnswerType type, AskedOfHeadings asked) {
        return asked.areIn(path, sentence) ? 1 : type.fit(sentence, question);
    }
}
