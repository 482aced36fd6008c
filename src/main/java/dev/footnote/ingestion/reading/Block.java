package dev.footnote.ingestion.reading;

import dev.footnote.corpus.Span;
import java.util.List;

/** A stretch of a document's text under one path of headings, outermost first. Passages never cross blocks' headings. */
public record Block(Span span, List<String> headings) {

    public Block {
        headings = List.copyOf(headings);
    }
}
