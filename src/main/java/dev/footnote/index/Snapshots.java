package dev.footnote.index;

import dev.footnote.index.LucenePassageIndex.Fields;
import dev.footnote.index.editions.Editions;
import dev.footnote.text.LexicalTerms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/**
 * The changing index: one writer applies changes, any number of readers acquire snapshots. A change becomes visible as
 * a whole; if it fails, it does not become visible at all.
 */
public final class Snapshots implements AutoCloseable {

    private final IndexConfig config;
    private final String modelFingerprint;
    private final LucenePassageIndex.Callbacks callbacks;

    private IndexWriter writer;
    private boolean hasGraph;
    private boolean halfWritten;
    private long lastKey;
    private SortedMap<String, IndexedDocument> documents = Collections.emptySortedMap();
    private Map<Long, IndexedPassage> passages = Map.of();
    private Map<String, long[]> keys = Map.of();
    private volatile CurrentSnapshot currentSnapshot;
    private volatile boolean closed;

    /** An empty index that finds a compound only as the question writes it, joined or separately. */
    public Snapshots(IndexConfig config, String modelFingerprint) {
        this(config, modelFingerprint, (apart, together) -> false);
    }

    /** An empty index from which documents disappear only by {@link #apply}. */
    public Snapshots(IndexConfig config, String modelFingerprint, BiPredicate<String, String> meansTheSame) {
        this(config, modelFingerprint, meansTheSame, id -> false);
    }

    /**
     * An empty index.
     *
     * @param modelFingerprint identifies the model of the vectors; part of each snapshot's version
     * @param meansTheSame whether two separate words mean the same as joined
     * @param isDeleted whether the document with an id was deleted after it was indexed: searches no longer find it,
     *     even if {@link #apply} has not removed it yet
     */
    public Snapshots(
            IndexConfig config,
            String modelFingerprint,
            BiPredicate<String, String> meansTheSame,
            Predicate<String> isDeleted) {
        this.config = config;
        this.callbacks = new LucenePassageIndex.Callbacks(meansTheSame, isDeleted);
        this.modelFingerprint = modelFingerprint;
        this.hasGraph = config.exactUpTo() == 0;
        this.writer = newWriter(hasGraph);
        this.currentSnapshot = open(false, null);
    }

    /**
     * Returns the current snapshot, which the caller must close.
     *
     * @throws IllegalStateException when the index has been closed
     */
    public Snapshot acquire() {
        while (true) {
            CurrentSnapshot now = currentSnapshot;
            if (closed) {
                throw new IllegalStateException("the index has been closed");
            }
            if (now.reader.tryIncRef()) {
                return new Snapshot(now.state);
            }
        }
    }

    /**
     * Removes documents and adds others; an added document replaces the one with the same id. All of it becomes visible
     * at once.
     *
     * @param complete whether all documents have been read once; stays true once it was true
     */
    public synchronized void apply(Set<String> removed, Collection<IndexedDocument> added, boolean complete) {
        TreeMap<String, IndexedDocument> next = new TreeMap<>(documents);
        next.keySet().removeAll(removed);
        added.forEach(document -> next.put(document.document().id(), document));
        boolean graphNext = passagesOf(next) > config.exactUpTo();
        if (halfWritten || (graphNext && !hasGraph)) {
            rebuild(next, graphNext || hasGraph);
        } else {
            change(removed, added, next);
        }
        publish(complete || currentSnapshot.state.complete());
    }

    /** Writes everything again: to switch to a graph, or after a change that failed half-way. */
    private void rebuild(SortedMap<String, IndexedDocument> next, boolean withGraph) {
        IndexWriter before = writer;
        halfWritten = true;
        writer = newWriter(withGraph);
        hasGraph = withGraph;
        closeQuietly(before);
        write(Set.of(), next.values(), new HashMap<>(), new HashMap<>());
        documents = next;
    }

    private void change(
            Set<String> removed, Collection<IndexedDocument> added, SortedMap<String, IndexedDocument> next) {
        write(removed, added, new HashMap<>(passages), new HashMap<>(keys));
        documents = next;
    }

    /** Changes the writer and both maps alike; on failure the maps stay as they were and the writer must be rebuilt. */
    private void write(
            Set<String> removed,
            Collection<IndexedDocument> added,
            Map<Long, IndexedPassage> nextPassages,
            Map<String, long[]> nextKeys) {
        halfWritten = true;
        try {
            for (String id : removed) {
                delete(id, nextPassages, nextKeys);
            }
            for (IndexedDocument document : added) {
                delete(document.document().id(), nextPassages, nextKeys);
                add(document, nextPassages, nextKeys);
            }
            purgeDeleted();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write the index in memory", failed);
        }
        halfWritten = false;
        passages = nextPassages;
        keys = nextKeys;
    }

    /**
     * Deleted passages would still count in document frequencies until Lucene merges them away, and the same documents
     * would rank differently after a restart. With a graph this is accepted, because writing a graph again takes too
     * long.
     */
    private void purgeDeleted() throws IOException {
        if (!hasGraph && writer.hasDeletions()) {
            writer.forceMergeDeletes();
        }
    }

    private void delete(String id, Map<Long, IndexedPassage> from, Map<String, long[]> fromKeys) throws IOException {
        long[] gone = fromKeys.remove(id);
        if (gone != null) {
            for (long key : gone) {
                from.remove(key);
            }
            writer.deleteDocuments(new Term(Fields.DOCUMENT, id));
        }
    }

    private void add(IndexedDocument document, Map<Long, IndexedPassage> to, Map<String, long[]> toKeys)
            throws IOException {
        long[] own = new long[document.passages().size()];
        for (int i = 0; i < own.length; i++) {
            own[i] = ++lastKey;
            to.put(own[i], document.passages().get(i));
            writer.addDocument(PassageFields.of(own[i], document.passages().get(i), hasGraph));
        }
        toKeys.put(document.document().id(), own);
    }

    private void publish(boolean complete) {
        CurrentSnapshot before = currentSnapshot;
        currentSnapshot = open(complete, before);
        before.release();
    }

    private CurrentSnapshot open(boolean complete, @Nullable CurrentSnapshot before) {
        try {
            DirectoryReader reader = DirectoryReader.open(writer);
            var index = new LucenePassageIndex(reader, passages, hasGraph, callbacks);
            if (before != null) {
                index.takeOver(before.index);
            }
            var state = new Snapshot.State(
                    new SnapshotVersion(modelFingerprint, documents.values()),
                    complete,
                    Collections.unmodifiableMap(documents),
                    index,
                    new Editions(documents.values().stream()
                            .map(IndexedDocument::edition)
                            .toList()),
                    () -> release(reader));
            return new CurrentSnapshot(reader, index, state);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot open the index in memory", failed);
        }
    }

    private static int passagesOf(SortedMap<String, IndexedDocument> documents) {
        return documents.values().stream()
                .mapToInt(document -> document.passages().size())
                .sum();
    }

    /**
     * Without a graph, segments are merged in the writing thread: a merge in the background would retain passages
     * deleted during the merge, despite {@link #purgeDeleted}.
     */
    private static IndexWriter newWriter(boolean withGraph) {
        try {
            var settings = new IndexWriterConfig(new PerFieldAnalyzerWrapper(
                            LexicalTerms.analyzer(), Map.of(Fields.WORDS, LexicalTerms.wordAnalyzer())))
                    .setSimilarity(LucenePassageIndex.BM25)
                    .setMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0))
                    .setMergeScheduler(withGraph ? new ConcurrentMergeScheduler() : new SerialMergeScheduler());
            return new IndexWriter(new ByteBuffersDirectory(), settings);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot create an index in memory", failed);
        }
    }

    private static void release(DirectoryReader reader) {
        try {
            reader.decRef();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot release a snapshot", failed);
        }
    }

    private static void closeQuietly(IndexWriter writer) {
        try {
            writer.close();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot close the index in memory", failed);
        }
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            currentSnapshot.release();
            closeQuietly(writer);
        }
    }

    private record CurrentSnapshot(DirectoryReader reader, LucenePassageIndex index, Snapshot.State state) {

        void release() {
            Snapshots.release(reader);
        }
    }
}
