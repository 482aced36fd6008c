package dev.footnote.index;

import dev.footnote.corpus.Document;
import dev.footnote.index.editions.Edition;
import java.util.List;

/**
 * A document and its passages in order; a document without a sentence has no passages.
 *
 * @param edition identifies the document as one of several editions
 */
public record IndexedDocument(Document document, List<IndexedPassage> passages, Edition edition) {

    public IndexedDocument {
        passages = List.copyOf(passages);
    }

    public IndexedDocument(Document document, List<IndexedPassage> passages) {
        this(
                document,
                passages,
                Edition.of(
                        document, passages.stream().map(IndexedPassage::passage).toList()));
    }
}
