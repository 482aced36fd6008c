package dev.footnote.index;

import dev.footnote.index.LucenePassageIndex.Fields;
import dev.footnote.index.WritableIndex.Entry;
import dev.footnote.index.WritableIndex.Keys;
import dev.footnote.index.kept.KeptDocument;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;

/** Reads the entries of documents from an index that was kept. */
final class KeptEntries {

    private final Map<String, Entry> entries = new HashMap<>();
    private long passages;

    private KeptEntries() {}

    /** By the id of the document. */
    static Map<String, Entry> read(DirectoryReader reader) throws IOException {
        KeptEntries kept = new KeptEntries();
        for (LeafReaderContext leaf : reader.leaves()) {
            kept.read(leaf.reader());
        }
        if (kept.passages != reader.numDocs()) {
            throw new CorruptIndexException(
                    "%d passages belong to documents".formatted(kept.passages), reader.toString());
        }
        return kept.entries;
    }

    private void read(LeafReader segment) throws IOException {
        Bits live = segment.getLiveDocs();
        StoredFields stored = segment.storedFields();
        NumericDocValues all = segment.getNumericDocValues(Fields.KEY);
        Keys latest = new Keys(0, 0);
        while (all != null && all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            boolean isLive = live == null || live.get(all.docID());
            // Only the first entry of a document has the field; decompressing the others would take most of the time.
            if (isLive && !latest.contains(all.longValue())) {
                BytesRef kept =
                        stored.document(all.docID(), Set.of(Fields.KEPT)).getBinaryValue(Fields.KEPT);
                latest = kept == null ? latest : add(all.longValue(), KeptDocument.read(kept));
            }
        }
    }

    private Keys add(long first, KeptDocument document) {
        Keys keys = new Keys(first, document.passages());
        passages += document.passages();
        entries.put(document.id(), new Entry(document, keys));
        return keys;
    }
}
