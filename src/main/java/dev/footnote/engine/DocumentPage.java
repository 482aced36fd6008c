package dev.footnote.engine;

import dev.footnote.index.IndexedDocument;
import java.util.List;

/**
 * A page of the document list, ordered by id.
 *
 * @param total number of documents in the whole list
 */
public record DocumentPage(int total, List<IndexedDocument> documents) {

    public DocumentPage {
        documents = List.copyOf(documents);
    }
}
