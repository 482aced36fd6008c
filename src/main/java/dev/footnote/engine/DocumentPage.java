package dev.footnote.engine;

import dev.footnote.index.IndexedDocument;
import java.util.List;

/**
 * A page of the list of documents, in the order of their ids.
 *
 * @param total how many documents the list has in all
 */
public record DocumentPage(int total, List<IndexedDocument> documents) {

    public DocumentPage {
        documents = List.copyOf(documents);
    }
}
