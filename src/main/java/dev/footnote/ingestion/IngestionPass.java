package dev.footnote.ingestion;

import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.PassageText;
import dev.footnote.embedding.PassageVectors;
import dev.footnote.index.IndexedPassage;
import dev.footnote.ingestion.Publisher.EmbeddedDocument;
import dev.footnote.ingestion.SplitDocument.SplitPassage;
import dev.footnote.ingestion.folder.FolderLedger;
import dev.footnote.ingestion.reading.SeedFile;
import dev.footnote.observation.Step;
import dev.footnote.observation.StepObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Reads, embeds and publishes what is pending, until nothing is. Each batch takes the passages of the smallest open file
 * first, so that a small document, also one that arrives meanwhile, waits for one batch and not for the rest of a large
 * one. Used by one thread.
 */
final class IngestionPass {

    /** Passages to embed at a time: one or two seconds of work. */
    private static final int BATCH = 128;

    /** How long to wait for a file that is being read before looking for new ones. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(200);

    /** How long to wait for it while there is enough to embed: it may be smaller than that. */
    private static final Duration SHORT_WAIT = Duration.ofMillis(20);

    /** Bytes of a passage, to estimate the passages of files that are not read yet. */
    private static final double BYTES_OF_PASSAGE = 600;

    private final FolderLedger folder;
    private final ReadAhead files;
    private final Embedder embedder;
    private final Publisher publisher;
    private final PublishingPace pace;
    private final StepObserver observer;
    private final Runnable progressListener;
    private final TreeSet<OpenFile> open = new TreeSet<>(OpenFile.SMALLEST_FIRST);
    private final List<EmbeddedDocument> embedded = new ArrayList<>();
    private final List<OpenFile> embeddedFiles = new ArrayList<>();

    /** The files that were pending at first: with them, all documents have been read once. */
    private final Set<String> awaited;

    private int waiting;
    private int done;
    private long bytesRead;
    private long passagesRead;

    IngestionPass(FolderLedger folder, ReadAhead files, Embedder embedder, Publisher publisher, PassSettings settings) {
        this.folder = folder;
        this.files = files;
        this.embedder = embedder;
        this.publisher = publisher;
        this.pace = settings.pace();
        this.observer = settings.observer();
        this.progressListener = settings.progressListener();
        this.awaited = folder.pending().stream().map(SeedFile::name).collect(Collectors.toCollection(HashSet::new));
    }

    void run(Embedder.EmbeddingProgress progress) {
        boolean isOver = false;
        while (!isOver) {
            takeReadFiles();
            dropOutdated();
            embedBatch(progress);
            isOver = open.isEmpty() && !files.isReading() && !folder.hasPending();
            boolean hasFinished = !embedded.isEmpty() || !embeddedFiles.isEmpty();
            if (isOver || (hasFinished && pace.isDue())) {
                pace.publish(this::publish);
            }
        }
    }

    /** Waits for files only until there are enough passages for a batch. */
    private void takeReadFiles() {
        Optional<OpenFile> next;
        do {
            files.fill();
            next = files.next(waiting < BATCH ? LONGEST_WAIT : SHORT_WAIT);
            next.ifPresent(this::add);
        } while (next.isPresent());
    }

    private void add(OpenFile file) {
        int passages = file.remaining();
        open.add(file);
        waiting += passages;
        passagesRead += passages;
        bytesRead += file.bytes();
    }

    /** A file that was deleted or read again meanwhile need not be embedded any more. */
    private void dropOutdated() {
        for (Iterator<OpenFile> all = open.iterator(); all.hasNext(); ) {
            OpenFile file = all.next();
            if (!folder.isLatest(file.name(), file.reading())) {
                waiting -= file.remaining();
                all.remove();
                files.release(file);
                embeddedFiles.add(file);
            }
        }
    }

    private void embedBatch(Embedder.EmbeddingProgress progress) {
        List<SplitDocument> documents = new ArrayList<>();
        List<SplitPassage> batch = new ArrayList<>();
        for (Iterator<OpenFile> all = open.iterator(); all.hasNext() && batch.size() < BATCH; ) {
            takePassages(all.next(), documents, batch);
        }
        if (!batch.isEmpty()) {
            List<PassageVectors> vectors = embed(batch, progress);
            List<IndexedPassage> indexed = IntStream.range(0, batch.size())
                    .parallel()
                    .mapToObj(i -> batch.get(i).indexed(vectors.get(i)))
                    .toList();
            IntStream.range(0, batch.size()).forEach(i -> documents.get(i).add(indexed.get(i)));
        }
        waiting -= batch.size();
        done += batch.size();
        reportFiles();
        collectEmbedded();
    }

    private static void takePassages(OpenFile file, List<SplitDocument> documents, List<SplitPassage> batch) {
        for (SplitDocument document : file.documents()) {
            if (batch.size() == BATCH) {
                return;
            }
            for (SplitPassage passage : document.take(BATCH - batch.size())) {
                documents.add(document);
                batch.add(passage);
            }
        }
    }

    private List<PassageVectors> embed(List<SplitPassage> batch, Embedder.EmbeddingProgress progress) {
        List<PassageText> texts =
                batch.stream().map(split -> PassageText.of(split.passage())).toList();
        int total = done + waiting + estimatePending();
        return observer.observe(
                Step.EMBEDDING,
                () -> embedder.embedPassages(texts, (ofBatch, all) -> report(ofBatch, total, progress)));
    }

    private void report(int doneOfBatch, int total, Embedder.EmbeddingProgress progress) {
        publisher.report(done + doneOfBatch, total);
        progress.onProgress(done + doneOfBatch, total);
    }

    private void reportFiles() {
        open.forEach(file -> folder.report(file.name(), file.reading(), file.progress()));
        progressListener.run();
    }

    private int estimatePending() {
        double size = passagesRead == 0 ? BYTES_OF_PASSAGE : (double) bytesRead / passagesRead;
        return (int) Math.min(Integer.MAX_VALUE / 2.0, folder.pendingBytes() / size);
    }

    private void collectEmbedded() {
        while (!open.isEmpty() && hasNothingToEmbed(open.first())) {
            OpenFile file = open.pollFirst();
            files.release(file);
            embeddedFiles.add(file);
        }
    }

    private boolean hasNothingToEmbed(OpenFile file) {
        while (!file.documents().isEmpty() && file.documents().element().isEmbedded()) {
            embedded.add(new EmbeddedDocument(file.documents().remove().indexed(), file.reading()));
        }
        return file.documents().isEmpty();
    }

    private void publish() {
        Set<String> ready = embeddedFiles.stream().map(OpenFile::name).collect(Collectors.toSet());
        awaited.removeIf(name -> ready.contains(name) || !folder.isUnfinished(name));
        publisher.publish(embedded, awaited.isEmpty());
        embeddedFiles.forEach(file -> folder.finish(file.name(), file.reading()));
        embedded.clear();
        embeddedFiles.clear();
        publisher.reportFailures();
        progressListener.run();
    }

    /** What a pass needs besides the documents. */
    record PassSettings(PublishingPace pace, StepObserver observer, Runnable progressListener) {}
}
