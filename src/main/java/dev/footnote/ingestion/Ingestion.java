package dev.footnote.ingestion;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Passage;
import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.PassageText;
import dev.footnote.embedding.PassageVectors;
import dev.footnote.index.IndexedDocument;
import dev.footnote.index.IndexedPassage;
import dev.footnote.index.Snapshot;
import dev.footnote.index.Snapshots;
import dev.footnote.ingestion.folder.FolderCache;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.observation.Step;
import dev.footnote.observation.StepObserver;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Indexes the documents of the seeds folder: reads, splits, embeds new passages and publishes a new snapshot. One pass
 * runs at a time; deleted documents leave the index before anything new is embedded.
 */
public final class Ingestion {

    /** Passages to embed before the finished documents are published: some seconds of work. */
    private static final int BATCH = 512;

    private final FolderCache folder;
    private final PassageSplitter splitter;
    private final Embedder embedder;
    private final Snapshots snapshots;
    private final StepObserver observer;
    private final Clock clock;
    private int ingested;
    private volatile IngestionStatus status = IngestionStatus.NOT_STARTED;

    public Ingestion(IngestionComponents ingestionComponents, Embedder embedder, Snapshots snapshots, Clock clock) {
        this.folder = new FolderCache(
                ingestionComponents.seeds(), ingestionComponents.ocr(), clock, ingestionComponents.observer());
        this.splitter = new PassageSplitter(
                ingestionComponents.sentences(),
                ingestionComponents.wordPieces(),
                ingestionComponents.splitting().maxWordPieces());
        this.embedder = embedder;
        this.snapshots = snapshots;
        this.observer = ingestionComponents.observer();
        this.clock = clock;
    }

    public IngestionStatus status() {
        return status;
    }

    /**
     * Runs one pass over the folder; does nothing if no file has changed.
     *
     * @return whether the index changed
     * @throws IngestionException when the whole pass failed; the index keeps its content
     */
    public synchronized boolean ingest(Embedder.EmbeddingProgress embeddingProgress) {
        try {
            FolderCache.FolderContent folderContent = folder.read();
            if (folderContent.reading() == ingested && status.problem() == null) {
                return false;
            }
            observer.observe(Step.INGESTION, () -> index(folderContent, embeddingProgress));
            return true;
        } catch (RuntimeException failed) {
            String reason = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
            status = failed(reason);
            throw new IngestionException("reading the documents failed: " + reason, failed);
        }
    }

    private void index(FolderCache.FolderContent folderContent, Embedder.EmbeddingProgress embeddingProgress) {
        FolderChanges folderChanges = changes(folderContent);
        if (!folderChanges.removed().isEmpty()) {
            apply(folderChanges.removed(), List.of());
        }
        List<SplitDocument> split = observer.observe(
                Step.SPLITTING,
                () -> folderChanges.added().parallelStream().map(this::split).toList());
        embed(split, embeddingProgress);
        snapshots.apply(Set.of(), List.of(), true);
        ingested = folderContent.reading();
        status = finished(folderContent);
    }

    private FolderChanges changes(FolderCache.FolderContent folderContent) {
        try (Snapshot now = snapshots.acquire()) {
            Set<String> removed = new HashSet<>(now.documents().keySet());
            removed.removeAll(folderContent.documents().keySet());
            List<ParsedDocument> added = folderContent.documents().values().stream()
                    .filter(parsed -> !isIndexed(now.documents(), parsed.document()))
                    .toList();
            return new FolderChanges(removed, added);
        }
    }

    private static boolean isIndexed(Map<String, IndexedDocument> documents, Document document) {
        IndexedDocument indexed = documents.get(document.id());
        return indexed != null && indexed.document().equals(document);
    }

    private SplitDocument split(ParsedDocument parsed) {
        return new SplitDocument(parsed.document(), splitter.split(parsed));
    }

    /** Embeds in batches of whole documents and publishes each batch when it is done. */
    private void embed(List<SplitDocument> documents, Embedder.EmbeddingProgress embeddingProgress) {
        int total = documents.stream()
                .mapToInt(document -> document.passages().size())
                .sum();
        int done = 0;
        List<SplitDocument> batch = new ArrayList<>();
        int size = 0;
        for (int i = 0; i < documents.size(); i++) {
            batch.add(documents.get(i));
            size += documents.get(i).passages().size();
            if (size >= BATCH || i == documents.size() - 1) {
                apply(Set.of(), index(batch, new BatchProgress(done, total, embeddingProgress)));
                done += size;
                size = 0;
                batch.clear();
            }
        }
    }

    /** Publishes a part of the pass and updates the status at once. */
    private void apply(Set<String> removed, List<IndexedDocument> added) {
        observer.observe(Step.PUBLISHING, () -> snapshots.apply(removed, added, false));
        try (Snapshot now = snapshots.acquire()) {
            status = status.serving(now.documents().size(), now.passages().size());
        }
    }

    private List<IndexedDocument> index(List<SplitDocument> batch, BatchProgress batchProgress) {
        List<PassageText> texts = batch.stream()
                .flatMap(document -> document.passages().stream())
                .map(PassageText::of)
                .toList();
        List<PassageVectors> vectors = observer.observe(
                Step.EMBEDDING, () -> embedder.embedPassages(texts, (done, ofBatch) -> batchProgress.report(done)));
        List<IndexedDocument> indexed = new ArrayList<>();
        int next = 0;
        for (SplitDocument document : batch) {
            List<IndexedPassage> passages = new ArrayList<>();
            for (Passage passage : document.passages()) {
                passages.add(new IndexedPassage(passage, mentions(passage), vectors.get(next++)));
            }
            indexed.add(new IndexedDocument(document.document(), passages));
        }
        return indexed;
    }

    private static List<TimeMention> mentions(Passage passage) {
        int offset = passage.span().start();
        return TimeExpressions.inPassage(passage.text(), passage.document().date()).stream()
                .map(mention -> new TimeMention(
                        mention.start() + offset, mention.end() + offset, mention.range(), mention.relative()))
                .toList();
    }

    private IngestionStatus finished(FolderCache.FolderContent folderContent) {
        try (Snapshot now = snapshots.acquire()) {
            int passages = now.passages().size();
            return new IngestionStatus(
                    true, now.documents().size(), passages, 0, 0, folderContent.failures(), null, clock.instant());
        }
    }

    private IngestionStatus failed(String reason) {
        IngestionStatus before = status;
        return new IngestionStatus(
                before.complete(),
                before.documents(),
                before.passages(),
                0,
                0,
                before.failures(),
                reason,
                before.published());
    }

    /** A batch of a pass; its progress includes the earlier batches. */
    private final class BatchProgress {

        private final int before;
        private final int total;
        private final Embedder.EmbeddingProgress embeddingProgress;

        BatchProgress(int before, int total, Embedder.EmbeddingProgress embeddingProgress) {
            this.before = before;
            this.total = total;
            this.embeddingProgress = embeddingProgress;
        }

        void report(int done) {
            status = status.embedding(before + done, total);
            embeddingProgress.onProgress(before + done, total);
        }
    }

    private record FolderChanges(Set<String> removed, List<ParsedDocument> added) {}

    private record SplitDocument(Document document, List<Passage> passages) {}
}
