package dev.footnote.index;

import dev.footnote.corpus.Document;
import java.util.List;

/** A document and its passages in their order; a document without a sentence has none. */
public record IndexedDocument(Document document, List<IndexedPassage> passages) {

    public IndexedDocument {
        passages = List.copyOf(passages);
    }
}
