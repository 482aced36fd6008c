package dev.footnote.ingestion;

import dev.footnote.corpus.Span;
import java.util.List;

/** A stretch of a document's text under one path of headings, outermost first. Passages never cross blocks' headings. */
record Block(Span span, List<String> headings) {

    Block {
        headings = List.copyOf(headings);
    }
}
