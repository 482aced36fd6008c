package dev.footnote.ingestion.reading;

import dev.footnote.corpus.Span;
import java.util.List;

/** A part of a document's text under one path of headings, outermost first. A passage never spans two paths. */
public record Block(Span span, List<String> headings) {

    public Block {
        headings = List.copyOf(headings);
    }
}
