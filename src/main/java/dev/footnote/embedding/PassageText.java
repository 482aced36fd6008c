package dev.footnote.embedding;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import java.util.List;

/**
 * What is embedded of a passage.
 *
 * @param heading stands before the text, a line of its own; may be empty
 * @param sentences ranges of {@code text}, each of which gets a vector of its own
 */
public record PassageText(String heading, String text, List<Span> sentences) {

    public PassageText {
        sentences = List.copyOf(sentences);
        int length = text.length();
        if (!sentences.stream().allMatch(sentence -> sentence.isWithin(length))) {
            throw new IllegalArgumentException("a sentence ends outside of its text of %d".formatted(length));
        }
    }

    public static PassageText of(Passage passage) {
        int start = passage.span().start();
        List<Span> sentences = passage.sentences().stream()
                .map(sentence -> new Span(sentence.start() - start, sentence.end() - start))
                .toList();
        return new PassageText(passage.heading(), passage.text(), sentences);
    }

    /** The text as the model reads it. The line break costs no word piece. */
    String joined() {
        return heading.isBlank() ? text : heading + "\n" + text;
    }

    /** Where {@code text} begins in {@link #joined}. */
    int offset() {
        return heading.isBlank() ? 0 : heading.length() + 1;
    }
}
