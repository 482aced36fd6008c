package dev.footnote.index;

import dev.footnote.index.editions.Editions;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Documents, passages and index of one moment, immutable. Taken from {@link Snapshots#acquire()}; closing it gives it
 * back, and nothing taken from its index may be searched after that. Records found through it stay valid.
 */
public final class Snapshot implements AutoCloseable {

    private final State state;
    private final AtomicBoolean closed = new AtomicBoolean();

    Snapshot(State state) {
        this.state = state;
    }

    /** Names the content: the same documents, passages and model have the same version on each machine. */
    public String version() {
        return state.version;
    }

    /** Whether the first reading of the documents had come to its end; once true it stays true. */
    public boolean isComplete() {
        return state.complete;
    }

    /** By id, in the order of ids. */
    public Map<String, IndexedDocument> documents() {
        return state.documents;
    }

    public Optional<IndexedDocument> document(String id) {
        return Optional.ofNullable(state.documents.get(id));
    }

    public PassageIndex passages() {
        return state.passages;
    }

    /** Which of its documents are editions of one. */
    public Editions editions() {
        return state.editions;
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            state.release.run();
        }
    }

    /** What all takers of one moment share. */
    record State(
            String version,
            boolean complete,
            Map<String, IndexedDocument> documents,
            PassageIndex passages,
            Editions editions,
            Runnable release) {}
}
