package dev.footnote.embedding;

import dev.footnote.corpus.Passage;
import dev.footnote.corpus.Span;
import java.util.List;

/**
 * The text of a passage that is embedded.
 *
 * @param heading precedes the text on a line of its own; may be empty
 * @param sentences ranges of {@code text}, each of which gets its own vector
 */
public record PassageText(String heading, String text, List<Span> sentences) {

    public PassageText {
        sentences = List.copyOf(sentences);
        int length = text.length();
        if (!sentences.stream().allMatch(sentence -> sentence.isWithin(length))) {
            throw new IllegalArgumentException("a sentence ends outside its text of %d characters".formatted(length));
        }
    }

    public static PassageText of(Passage passage) {
        int start = passage.span().start();
        List<Span> sentences = passage.sentences().stream()
                .map(sentence -> new Span(sentence.start() - start, sentence.end() - start))
                .toList();
        return new PassageText(passage.heading(), passage.text(), sentences);
    }

    /** The text that the model reads. The line break adds no word piece. */
    String joined() {
        return heading.isBlank() ? text : heading + "\n" + text;
    }

    /** The offset of {@code text} in {@link #joined}. */
    int offset() {
        return heading.isBlank() ? 0 : heading.length() + 1;
    }
}
