package dev.footnote.answering.extraction;

import dev.footnote.answering.english.AnswerType;
import dev.footnote.answering.headings.HeadingAnswers;
import dev.footnote.corpus.Passage;
import java.util.List;

/**
 * The headings above the sentences of a passage. They give a topic that the sentences need not repeat.
 *
 * @param words the innermost heading, with those above it up to one whose number or letter the question names
 * @param isAskedFor whether the question asks for all content under these headings
 */
record SentenceHeadings(List<String> path, String words, boolean isAskedFor) {

    private static final String SEPARATOR = " > ";

    SentenceHeadings {
        path = List.copyOf(path);
    }

    static SentenceHeadings of(Passage passage, HeadingAnswers asked) {
        List<String> path = passage.headings();
        int first = 0;
        while (first < path.size() - 1 && !asked.section().isDesignated(path.get(first))) {
            first++;
        }
        String words = String.join(SEPARATOR, path.subList(first, path.size()));
        return new SentenceHeadings(
                path,
                passage.heading().endsWith(words) ? words : "",
                asked.section().isAskedFor(passage.document().title(), path));
    }

    /** The innermost heading; empty without one. */
    static String innermost(Passage passage) {
        List<String> path = passage.headings();
        return path.isEmpty() ? "" : path.get(path.size() - 1);
    }

    /** Whether a word at this offset, relative to the start of the passage's text, is part of {@link #words}. */
    boolean hasWordAt(int place) {
        return place < 0 && !words.isEmpty() && -words.length() - 1 <= place;
    }

    /**
     * Fit to the expected answer type, 0 to 1; 1 if a heading contains the part of the answer that the sentence lacks.
     */
    double fit(String sentence, String question, AnswerType type, HeadingAnswers asked) {
        return asked.containAnswer(path, sentence) ? 1 : type.fit(sentence, question);
    }
}
