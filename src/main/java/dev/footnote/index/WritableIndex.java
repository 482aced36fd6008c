package dev.footnote.index;

import dev.footnote.index.LucenePassageIndex.Fields;
import dev.footnote.index.kept.AnnotatedPassage;
import dev.footnote.index.kept.IndexKeeper;
import dev.footnote.index.kept.KeptDocument;
import dev.footnote.text.LexicalTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.KeepOnlyLastCommitDeletionPolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SnapshotDeletionPolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;

/**
 * A Lucene index in memory with the passages in it. One that was loaded from disk has entries of documents that have not
 * been read again: a document that is added unchanged takes over its entries, and until then it is not found, although
 * the frequencies of words count it. Not thread-safe.
 */
final class WritableIndex implements AutoCloseable {

    private static final String GRAPH = "graph";

    private final boolean hasGraph;
    private final Directory directory;
    private final SnapshotDeletionPolicy commits = new SnapshotDeletionPolicy(new KeepOnlyLastCommitDeletionPolicy());
    private final IndexWriter writer;

    /** Stored with each commit; empty for an index that is not kept. */
    private final Map<String, String> identity;

    /** Entries whose documents have not been added yet, by id. */
    private Map<String, Entry> awaiting = Map.of();

    private Map<Long, IndexedPassage> passages = Map.of();
    private Map<String, Keys> keys = Map.of();
    private long lastKey;
    private boolean isHalfWritten;

    private WritableIndex(Directory directory, boolean hasGraph, Map<String, String> identity) {
        this.directory = directory;
        this.hasGraph = hasGraph;
        this.identity = identity;
        this.writer = newWriter(directory, hasGraph, commits);
    }

    /** @param identity to be stored with each commit; empty for an index that is not kept */
    static WritableIndex empty(boolean hasGraph, Map<String, String> identity) {
        return new WritableIndex(new ByteBuffersDirectory(), hasGraph, identity);
    }

    /**
     * An index that was kept.
     *
     * @throws IOException when it cannot be read
     */
    static WritableIndex load(Directory directory, Map<String, String> identity) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            Map<String, Entry> entries = KeptEntries.read(reader);
            Map<String, String> stored = reader.getIndexCommit().getUserData();
            WritableIndex index = new WritableIndex(directory, Boolean.parseBoolean(stored.get(GRAPH)), identity);
            index.awaiting = entries;
            index.lastKey = entries.values().stream()
                    .mapToLong(entry -> entry.keys.last())
                    .max()
                    .orElse(0);
            return index;
        }
    }

    /**
     * Without a graph, segments are merged in the writing thread: a merge in the background would retain passages
     * deleted during the merge, despite {@link #purgeDeleted}.
     */
    private static IndexWriter newWriter(Directory directory, boolean withGraph, SnapshotDeletionPolicy commits) {
        try {
            var settings = new IndexWriterConfig(new PerFieldAnalyzerWrapper(
                            LexicalTerms.analyzer(), Map.of(Fields.WORDS, LexicalTerms.wordAnalyzer())))
                    .setSimilarity(LucenePassageIndex.BM25)
                    .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                    .setMergeScheduler(withGraph ? new ConcurrentMergeScheduler() : new SerialMergeScheduler())
                    .setIndexDeletionPolicy(commits)
                    .setCommitOnClose(false);
            return new IndexWriter(directory, settings);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot create an index in memory", failed);
        }
    }

    boolean hasGraph() {
        return hasGraph;
    }

    /** Whether a change failed half-way, so that the index has to be written again. */
    boolean isHalfWritten() {
        return isHalfWritten;
    }

    /** By the key of their entries; not changed by later writes. */
    Map<Long, IndexedPassage> passages() {
        return passages;
    }

    /** The documents whose entries wait for them. */
    Map<String, Entry> awaiting() {
        return awaiting;
    }

    /** Changes the index and the maps alike; on failure the maps stay as they were. */
    void write(Set<String> removed, Collection<IndexedDocument> added, boolean complete) {
        isHalfWritten = true;
        Change change = new Change();
        try {
            for (String id : removed) {
                change.delete(id);
            }
            for (IndexedDocument document : added) {
                change.put(document);
            }
            if (complete) {
                change.deleteAwaiting();
            }
            if (change.nextAwaiting.isEmpty()) {
                purgeDeleted();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the index in memory", failed);
        }
        isHalfWritten = false;
        passages = change.nextPassages;
        keys = change.nextKeys;
        awaiting = change.nextAwaiting;
    }

    /**
     * Deleted passages would still count in document frequencies until Lucene merges them away, and the same documents
     * would rank differently in a fresh index. With a graph this is accepted, because writing a graph again takes too
     * long.
     */
    private void purgeDeleted() throws IOException {
        if (!hasGraph && writer.hasDeletions()) {
            writer.forceMergeDeletes();
        }
    }

    /** A reader of the passages that were added, at this moment. */
    DirectoryReader open() throws IOException {
        DirectoryReader all = DirectoryReader.open(writer);
        return awaiting.isEmpty() ? all : new VisiblePassagesReader(all, passages.keySet());
    }

    /** The index at this moment, as a commit. */
    IndexKeeper.Commit commit() throws IOException {
        Map<String, String> userData = new TreeMap<>(identity);
        userData.put(GRAPH, String.valueOf(hasGraph));
        if (writer.hasUncommittedChanges()) {
            writer.setLiveCommitData(userData.entrySet());
            writer.commit();
        }
        return new HeldCommit(directory, commits.snapshot(), commits);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot close the index in memory", failed);
        }
    }

    /** What a change makes of the maps. */
    private final class Change {

        private final Map<Long, IndexedPassage> nextPassages = new HashMap<>(passages);
        private final Map<String, Keys> nextKeys = new HashMap<>(keys);
        private final Map<String, Entry> nextAwaiting = new HashMap<>(awaiting);

        void put(IndexedDocument document) throws IOException {
            String id = document.document().id();
            Entry entry = nextAwaiting.get(id);
            if (entry != null && entry.isOf(document)) {
                nextAwaiting.remove(id);
                takeOver(document, entry.keys);
            } else {
                delete(id);
                add(document);
            }
        }

        private void takeOver(IndexedDocument document, Keys own) {
            nextKeys.put(document.document().id(), own);
            for (int i = 0; i < own.count; i++) {
                nextPassages.put(own.first + i, document.passages().get(i));
            }
        }

        private void add(IndexedDocument document) throws IOException {
            List<IndexedPassage> added = document.passages();
            Keys own = new Keys(lastKey + 1, added.size());
            lastKey += own.count;
            takeOver(document, own);
            for (int i = 0; i < own.count; i++) {
                var fields = PassageFields.of(own.first + i, added.get(i), hasGraph);
                if (i == 0 && !identity.isEmpty()) {
                    fields.add(new StoredField(Fields.KEPT, kept(document).write()));
                }
                writer.addDocument(fields);
            }
        }

        void delete(String id) throws IOException {
            Keys gone = nextKeys.remove(id);
            for (int i = 0; gone != null && i < gone.count; i++) {
                nextPassages.remove(gone.first + i);
            }
            if (gone != null || nextAwaiting.remove(id) != null) {
                writer.deleteDocuments(new Term(Fields.DOCUMENT, id));
            }
        }

        void deleteAwaiting() throws IOException {
            for (String id : List.copyOf(nextAwaiting.keySet())) {
                delete(id);
            }
        }
    }

    private static KeptDocument kept(IndexedDocument document) {
        return KeptDocument.of(
                document.document(),
                document.passages().stream()
                        .map(passage -> new AnnotatedPassage(passage.passage(), passage.mentions()))
                        .toList());
    }

    /** The keys of the passages of a document, in their order. */
    record Keys(long first, int count) {

        long last() {
            return first + count - 1;
        }

        boolean contains(long key) {
            return first <= key && key <= last();
        }
    }

    /** The entries of a document that was kept. */
    record Entry(KeptDocument document, Keys keys) {

        boolean isOf(IndexedDocument other) {
            return keys.count == other.passages().size() && document.isOf(other.document());
        }
    }

    private record HeldCommit(Directory directory, IndexCommit commit, SnapshotDeletionPolicy policy)
            implements IndexKeeper.Commit {

        @Override
        public void close() throws IOException {
            policy.release(commit);
        }
    }
}
