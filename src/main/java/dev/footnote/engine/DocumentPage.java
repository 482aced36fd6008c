package dev.footnote.engine;

import dev.footnote.index.IndexedDocument;
import java.util.Collection;
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

    static DocumentPage select(Collection<IndexedDocument> documents, DocumentQuery query) {
        List<IndexedDocument> all = documents.stream()
                .filter(indexed -> query.matches(indexed.document()))
                .toList();
        int from = Math.min(query.offset(), all.size());
        int to = (int) Math.min((long) from + query.limit(), all.size());
        return new DocumentPage(all.size(), all.subList(from, to));
    }
}
