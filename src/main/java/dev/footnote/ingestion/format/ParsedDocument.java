package dev.footnote.ingestion.format;

import dev.footnote.corpus.Document;
import java.util.List;

/**
 * A document with the parts of its text that can be quoted, without front matter, dateline and headings.
 *
 * @param sections in the order of the text; at least one
 */
public record ParsedDocument(Document document, List<Section> sections) {

    public ParsedDocument {
        sections = List.copyOf(sections);
    }

    /** A document whose sections are the blocks between its headings. */
    public static ParsedDocument of(Document document) {
        return new ParsedDocument(document, Section.of(document));
    }
}
