package dev.footnote.ingestion.reading;

import dev.footnote.corpus.Document;
import java.util.List;

/**
 * A document with the parts of its text that can be quoted, without front matter, dateline and headings.
 *
 * @param blocks in the order of the text; at least one
 */
public record ParsedDocument(Document document, List<Block> blocks) {

    public ParsedDocument {
        blocks = List.copyOf(blocks);
    }
}
