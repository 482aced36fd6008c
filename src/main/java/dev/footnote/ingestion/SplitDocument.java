package dev.footnote.ingestion;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.IndexedPassage;
import java.util.ArrayList;
import java.util.List;

/**
 * A document whose passages are being embedded, some in each batch; a document is published as a whole. Not thread-safe.
 */
final class SplitDocument {

    private final Document document;
    private final List<Passage> passages;
    private final List<IndexedPassage> embedded = new ArrayList<>();
    private int taken;

    SplitDocument(Document document, List<Passage> passages) {
        this.document = document;
        this.passages = passages;
    }

    String id() {
        return document.id();
    }

    int remaining() {
        return passages.size() - taken;
    }

    /** The next passages to embed, at most so many; the vectors of all have to be added in this order. */
    List<Passage> take(int count) {
        List<Passage> next = passages.subList(taken, Math.min(taken + count, passages.size()));
        taken += next.size();
        return next;
    }

    void add(IndexedPassage passage) {
        embedded.add(passage);
    }

    boolean isEmbedded() {
        return embedded.size() == passages.size();
    }

    IndexedDocument indexed() {
        return new IndexedDocument(document, embedded);
    }
}
