package dev.footnote.index;

import dev.footnote.corpus.Document;
import dev.footnote.index.WritableIndex.Entry;
import dev.footnote.index.editions.Editions;
import dev.footnote.index.kept.AnnotatedPassage;
import dev.footnote.index.kept.IndexKeeper;
import dev.footnote.index.kept.KeptIndexFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The changing index: one writer applies changes, any number of readers acquire snapshots. A change becomes visible as
 * a whole; if it fails, it does not become visible at all.
 */
public final class Snapshots implements AutoCloseable {

    private final IndexConfig config;
    private final String modelFingerprint;
    private final Callbacks callbacks;

    private final @Nullable KeptIndexFolder folder;
    private final @Nullable IndexKeeper keeper;

    private WritableIndex index;
    private SortedMap<String, IndexedDocument> documents = Collections.emptySortedMap();
    private volatile Map<String, Entry> kept = Map.of();
    private boolean hasLoaded;
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

    /** An empty index that is not kept on disk. */
    public Snapshots(
            IndexConfig config,
            String modelFingerprint,
            BiPredicate<String, String> meansTheSame,
            Predicate<String> isDeleted) {
        this(config, modelFingerprint, new Callbacks(meansTheSame, isDeleted), null);
    }

    /**
     * An empty index.
     *
     * @param modelFingerprint identifies the model of the vectors; part of each snapshot's version
     * @param folder where the index is kept; null if it is not
     */
    public Snapshots(
            IndexConfig config, String modelFingerprint, Callbacks callbacks, @Nullable KeptIndexFolder folder) {
        this.config = config;
        this.callbacks = callbacks;
        this.modelFingerprint = modelFingerprint;
        this.folder = folder;
        this.keeper = folder == null ? null : new IndexKeeper(folder, this::commit);
        this.index = newIndex(config.exactUpTo() == 0);
        this.currentSnapshot = open(false, null);
    }

    private WritableIndex newIndex(boolean withGraph) {
        return WritableIndex.empty(withGraph, folder == null ? Map.of() : folder.identity());
    }

    /**
     * Loads what was kept, unless it is loaded already. It is not found by searches: documents that are then added
     * unchanged are found without being indexed again.
     */
    public synchronized void load() {
        if (folder == null || hasLoaded) {
            return;
        }
        hasLoaded = true;
        Optional<Directory> loaded = documents.isEmpty() ? folder.load() : Optional.empty();
        if (loaded.isPresent()) {
            try {
                WritableIndex before = index;
                index = WritableIndex.load(loaded.get(), folder.identity());
                before.close();
                kept = index.awaiting();
            } catch (IOException | IllegalArgumentException damaged) {
                folder.reject("it is damaged: " + damaged);
            }
        }
    }

    /** The passages of a document that was kept and is added unchanged. Empty once all documents have been read. */
    public Optional<List<AnnotatedPassage>> kept(Document document) {
        Entry entry = kept.get(document.id());
        return entry == null ? Optional.empty() : entry.document().passagesOf(document);
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
        boolean allRead = complete || currentSnapshot.state.complete();
        boolean graphNext = passagesOf(next) > config.exactUpTo();
        if (index.isHalfWritten() || (graphNext && !index.hasGraph())) {
            rebuild(next, graphNext || index.hasGraph());
        } else {
            index.write(removed, added, allRead);
        }
        documents = next;
        if (allRead) {
            kept = Map.of();
        }
        publish(allRead);
        if (keeper != null) {
            keeper.changed();
        }
    }

    /** Writes everything again: to switch to a graph, or after a change that failed half-way. */
    private void rebuild(SortedMap<String, IndexedDocument> next, boolean withGraph) {
        WritableIndex before = index;
        index = newIndex(withGraph);
        before.close();
        index.write(Set.of(), next.values(), true);
    }

    private synchronized Optional<IndexKeeper.Commit> commit() throws IOException {
        return closed || index.isHalfWritten() ? Optional.empty() : Optional.of(index.commit());
    }

    private void publish(boolean complete) {
        CurrentSnapshot before = currentSnapshot;
        currentSnapshot = open(complete, before);
        before.release();
    }

    private CurrentSnapshot open(boolean complete, @Nullable CurrentSnapshot before) {
        try {
            DirectoryReader reader = index.open();
            boolean usesGraph = index.hasGraph() && index.passages().size() > config.exactUpTo();
            var view = new LucenePassageIndex(reader, index.passages(), usesGraph, callbacks);
            if (before != null) {
                view.takeOver(before.index);
            }
            var state = new Snapshot.State(
                    new SnapshotVersion(modelFingerprint, documents.values()),
                    complete,
                    Collections.unmodifiableMap(documents),
                    view,
                    new Editions(documents.values().stream()
                            .map(IndexedDocument::edition)
                            .toList()),
                    () -> release(reader));
            return new CurrentSnapshot(reader, view, state);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot open the index in memory", failed);
        }
    }

    private static int passagesOf(SortedMap<String, IndexedDocument> documents) {
        return documents.values().stream()
                .mapToInt(document -> document.passages().size())
                .sum();
    }

    private static void release(DirectoryReader reader) {
        try {
            reader.decRef();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot release a snapshot", failed);
        }
    }

    @Override
    public void close() {
        if (keeper != null) {
            keeper.close();
        }
        closeIndex();
    }

    private synchronized void closeIndex() {
        if (!closed) {
            closed = true;
            currentSnapshot.release();
            index.close();
        }
    }

    /**
     * What the index asks about words and documents.
     *
     * @param meansTheSame whether two separate words mean the same as joined
     * @param isDeleted whether the document with an id was deleted after it was indexed: searches no longer find it,
     *     even if {@link #apply} has not removed it yet
     */
    public record Callbacks(BiPredicate<String, String> meansTheSame, Predicate<String> isDeleted) {}

    private record CurrentSnapshot(DirectoryReader reader, LucenePassageIndex index, Snapshot.State state) {

        void release() {
            Snapshots.release(reader);
        }
    }
}
