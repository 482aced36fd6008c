package dev.footnote.index;

import dev.footnote.corpus.Document;
import dev.footnote.index.editions.Edition;
import java.util.List;

/**
 * A document and its passages in their order; a document without a sentence has none.
 *
 * @param edition what tells whether it is one of several editions
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
