package dev.footnote.index;

import dev.footnote.index.editions.Editions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Immutable documents, passages and index of one point in time. Returned by {@link Snapshots#acquire()}; after it is
 * closed, its index must not be searched. Records found through it stay valid.
 */
public final class Snapshot implements AutoCloseable {

    private final State state;
    private final AtomicBoolean closed = new AtomicBoolean();

    Snapshot(State state) {
        this.state = state;
    }

    /** Identifies the content: the same documents, passages and model have the same version on every machine. */
    public String version() {
        return state.version.hash();
    }

    /** Whether the first reading of the documents had finished; once true it stays true. */
    public boolean isComplete() {
        return state.complete;
    }

    /** The documents by id, sorted by id. */
    public Map<String, IndexedDocument> documents() {
        return state.documents;
    }

    public Optional<IndexedDocument> document(String id) {
        return Optional.ofNullable(state.documents.get(id));
    }

    public PassageIndex passages() {
        return state.passages;
    }

    /** Tells which of its documents are editions of the same one. */
    public Editions editions() {
        return state.editions;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            state.release.run();
        }
    }

    /** What all snapshots of one point in time share. */
    record State(
            SnapshotVersion version,
            boolean complete,
            Map<String, IndexedDocument> documents,
            PassageIndex passages,
            Editions editions,
            Runnable release) {}
}
