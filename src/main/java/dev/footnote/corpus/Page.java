package dev.footnote.corpus;

/**
 * A page of a document, or a slide of a presentation. Blocks may continue from one page to the next.
 *
 * @param number from 1, counted in the file; not the number printed on the page
 */
public record Page(int number, Span span) {

    public Page {
        if (number < 1) {
            throw new IllegalArgumentException("pages are counted from 1");
        }
    }
}
