package dev.footnote.corpus;

import java.util.List;

/**
 * Consecutive sentences of one document: the unit that is embedded, indexed and retrieved.
 *
 * @param ordinal its position among the passages of its document, from 0
 * @param span its range in the document's text
 * @param headings the headings above it, outermost first; empty for a document without headings
 * @param sentences its sentences in order, as ranges of the <em>document's</em> text, each inside {@code span}
 */
public record Passage(Document document, int ordinal, Span span, List<String> headings, List<Span> sentences) {

    private static final int LONGEST_HEADING = 200;

    public Passage {
        headings = List.copyOf(headings);
        sentences = List.copyOf(sentences);
        if (!span.isWithin(document.text().length())) {
            throw new IllegalArgumentException("passage %s is outside of %s".formatted(span, document.id()));
        }
        if (sentences.isEmpty() || !sentences.stream().allMatch(span::contains)) {
            throw new IllegalArgumentException(
                    "passage %s of %s needs sentences inside it".formatted(span, document.id()));
        }
    }

    public String text() {
        return span.textIn(document.text());
    }

    /** Title and heading path, which precede the text for embedding and lexical search but are never quoted. */
    public String heading() {
        return heading(document.title(), headings);
    }

    /**
     * Like {@link #heading()}, truncated to {@value #LONGEST_HEADING} characters so that it leaves room for the text.
     */
    public static String heading(String title, List<String> headings) {
        String path = headings.isEmpty() ? title : title + " > " + String.join(" > ", headings);
        if (path.length() <= LONGEST_HEADING) {
            return path;
        }
        boolean isInPair = Character.isHighSurrogate(path.charAt(LONGEST_HEADING - 1));
        return path.substring(0, isInPair ? LONGEST_HEADING - 1 : LONGEST_HEADING);
    }
}
