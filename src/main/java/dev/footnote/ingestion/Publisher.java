package dev.footnote.ingestion;

import dev.footnote.corpus.Document;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.Snapshot;
import dev.footnote.index.Snapshots;
import dev.footnote.ingestion.folder.FileReading;
import dev.footnote.ingestion.folder.FolderLedger;
import dev.footnote.ingestion.folder.FolderListing;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.reading.SeedFile;
import dev.footnote.observation.Step;
import dev.footnote.observation.StepObserver;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes the index together with the ledger, one change at a time: a document that was deleted, or read again, while it
 * was embedded is not published. Also keeps the status. Thread-safe.
 */
final class Publisher {

    private final FolderLedger folder;
    private final Snapshots snapshots;
    private final StepObserver observer;
    private final Clock clock;
    private int changes;
    private volatile IngestionStatus status = IngestionStatus.NOT_STARTED;

    Publisher(FolderLedger folder, Snapshots snapshots, StepObserver observer, Clock clock) {
        this.folder = folder;
        this.snapshots = snapshots;
        this.observer = observer;
        this.clock = clock;
    }

    IngestionStatus status() {
        return status;
    }

    /** The number of changes of the index so far. */
    synchronized int changes() {
        return changes;
    }

    /** Takes over a listing of the folder; deleted documents leave the index at once. */
    synchronized void update(FolderListing listing) {
        remove(folder.update(listing));
    }

    /** Takes over an uploaded file; a document whose id is its name leaves the index until it is read. */
    synchronized void add(SeedFile file) {
        remove(folder.add(file));
    }

    /** Takes over the deletion of an uploaded file; its documents leave the index at once. */
    synchronized void remove(String name) {
        remove(folder.remove(name));
    }

    /** Records a reading; documents that the file no longer has leave the index at once. */
    synchronized FileReading record(SeedFile file, long readAt, ParsedFile content) {
        FileReading reading = folder.record(file, readAt, content);
        remove(reading.released());
        return reading;
    }

    private void remove(Set<String> ids) {
        Set<String> indexed = new HashSet<>(ids);
        try (Snapshot now = snapshots.acquire()) {
            indexed.retainAll(now.documents().keySet());
        }
        if (!indexed.isEmpty()) {
            apply(indexed, List.of(), false);
        }
    }

    /** Those of the documents that are not in the index as they are. */
    List<ParsedDocument> notIndexed(List<ParsedDocument> documents) {
        try (Snapshot now = snapshots.acquire()) {
            return documents.stream()
                    .filter(parsed -> !isIndexed(now, parsed.document()))
                    .toList();
        }
    }

    private static boolean isIndexed(Snapshot now, Document document) {
        return now.document(document.id())
                .filter(indexed -> indexed.document().equals(document))
                .isPresent();
    }

    /** @param complete whether all documents have been read once */
    synchronized void publish(Collection<EmbeddedDocument> documents, boolean complete) {
        List<IndexedDocument> added = documents.stream()
                .filter(embedded ->
                        folder.isServed(embedded.indexed().document().id(), embedded.reading()))
                .map(EmbeddedDocument::indexed)
                .toList();
        if (!added.isEmpty() || (complete && !status.complete())) {
            apply(Set.of(), added, complete);
        }
    }

    private void apply(Set<String> removed, List<IndexedDocument> added, boolean complete) {
        observer.observe(Step.PUBLISHING, () -> snapshots.apply(removed, added, complete));
        changes++;
        try (Snapshot now = snapshots.acquire()) {
            status = status.serving(
                    now.isComplete(), now.documents().size(), now.passages().size(), clock.instant());
        }
    }

    synchronized void report(int embedded, int toEmbed) {
        status = status.embedding(embedded, toEmbed);
    }

    /** The failures of the files read so far. */
    synchronized void reportFailures() {
        status = status.failing(folder.failures());
    }

    /** The pass is over. */
    synchronized void finish() {
        status = status.finished(folder.failures());
    }

    /** The pass failed as a whole. */
    synchronized void fail(String problem) {
        status = status.failed(problem);
    }

    /**
     * A document with all its vectors.
     *
     * @param reading the reading of its file
     */
    record EmbeddedDocument(IndexedDocument indexed, int reading) {}
}
