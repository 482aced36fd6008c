package dev.footnote.ingestion;

import dev.footnote.embedding.Embedder;
import dev.footnote.index.Snapshots;
import dev.footnote.ingestion.folder.FileProgress;
import dev.footnote.ingestion.folder.FileReading;
import dev.footnote.ingestion.folder.FolderLedger;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.reading.SeedFile;
import dev.footnote.observation.Step;
import dev.footnote.observation.StepObserver;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Indexes the documents of the folders in passes: reads, splits, embeds and publishes them, small files first. A
 * document can be answered from as soon as its own passages are embedded. One pass runs at a time; meanwhile,
 * {@link #scan} removes what was deleted and has the pass take up what is new.
 */
public final class Ingestion {

    private static final Logger LOG = LoggerFactory.getLogger(Ingestion.class);

    private final FolderLedger folder;
    private final DocumentReader reader;
    private final PassageSplitter splitter;
    private final Embedder embedder;
    private final Snapshots snapshots;
    private final Publisher publisher;
    private final StepObserver observer;
    private final PublishingPace pace = new PublishingPace(System::nanoTime);
    private final Object scanning = new Object();
    private volatile boolean isRunning;
    private volatile Runnable progressListener = () -> {};

    /** Reads the folder of the settings, whose ledger nobody else uses. */
    public Ingestion(IngestionComponents ingestionComponents, Embedder embedder, Snapshots snapshots, Clock clock) {
        this(ingestionComponents, new FolderLedger(ingestionComponents.seeds(), clock), embedder, snapshots, clock);
    }

    public Ingestion(
            IngestionComponents ingestionComponents,
            FolderLedger folder,
            Embedder embedder,
            Snapshots snapshots,
            Clock clock) {
        this.folder = folder;
        this.reader = ingestionComponents.reader();
        this.splitter = new PassageSplitter(
                ingestionComponents.sentences(),
                ingestionComponents.wordPieces(),
                ingestionComponents.splitting().maxWordPieces());
        this.embedder = embedder;
        this.observer = ingestionComponents.observer();
        this.snapshots = snapshots;
        this.publisher = new Publisher(folder, snapshots, observer, clock);
    }

    public IngestionStatus status() {
        return publisher.status();
    }

    /**
     * Runs a pass until no file has to be read any more; does nothing if no file has changed.
     *
     * @return whether the index or the list of failures changed
     * @throws IngestionException when the whole pass failed; the index keeps what was published
     */
    public synchronized boolean ingest(Embedder.EmbeddingProgress embeddingProgress) {
        IngestionStatus before = status();
        int changes = publisher.changes();
        isRunning = true;
        try {
            snapshots.load();
            scan();
            if (folder.hasPending() || !before.complete()) {
                observer.observe(Step.INGESTION, () -> runPass(embeddingProgress));
            }
            publisher.finish();
        } catch (RuntimeException | Error failed) {
            folder.abandonUnfinished();
            String reason = failed.getMessage() == null ? failed.getClass().getSimpleName() : failed.getMessage();
            publisher.fail(reason);
            throw new IngestionException("reading the documents failed: " + reason, failed);
        } finally {
            isRunning = false;
        }
        return changes != publisher.changes()
                || before.problem() != null
                || !before.failures().equals(status().failures());
    }

    /** Has an uploaded file read that was just stored, by the pass that is running or by the next one. */
    public void add(SeedFile file) {
        synchronized (scanning) {
            publisher.add(file);
        }
    }

    /** Removes the documents of an uploaded file that was just deleted. */
    public void remove(String name) {
        synchronized (scanning) {
            publisher.remove(name);
        }
    }

    /** How far a file has come on its way into the index. */
    public FileProgress progress(String name) {
        return folder.progress(name);
    }

    /** The sum of the sizes of all uploaded files, in bytes. */
    public long uploadedBytes() {
        return folder.uploadedBytes();
    }

    /** The listener is called after the progress of files has changed, on the thread of the pass; it must be quick. */
    public void onProgress(Runnable listener) {
        progressListener = listener;
    }

    /** Whether a pass is running, which takes up what {@link #scan} finds. */
    boolean isRunning() {
        return isRunning;
    }

    /**
     * Lists the folder: documents that were deleted leave the index before this returns, and new and changed files are
     * pending for the pass that is running, or for the next one.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be read
     */
    public void scan() {
        synchronized (scanning) {
            publisher.update(folder.list());
        }
    }

    private void runPass(Embedder.EmbeddingProgress embeddingProgress) {
        try (ReadAhead files = new ReadAhead(folder, reader.parsers(), this::open)) {
            new IngestionPass(
                            folder,
                            files,
                            embedder,
                            publisher,
                            new IngestionPass.PassSettings(pace, observer, progressListener))
                    .run(embeddingProgress);
        }
    }

    /** Reads and splits a file; runs on several threads at a time. */
    private OpenFile open(SeedFile file) {
        long readAt = folder.now();
        ParsedFile content = observer.observe(Step.FOLDER_READING, () -> reader.read(file));
        FileReading reading = publisher.record(file, readAt, content);
        try {
            List<ParsedDocument> changed = publisher.notIndexed(reading.served());
            return new OpenFile(file, reading.number(), changed.isEmpty() ? List.of() : split(changed));
        } catch (RuntimeException | StackOverflowError unusual) {
            if (Thread.currentThread().isInterrupted()) {
                throw unusual;
            }
            LOG.error("A file could not be split into passages name={}", file.name(), unusual);
            ParsedFile failed = ParsedFile.failed(file.name(), "cannot be split into passages; see the log");
            return new OpenFile(file, publisher.record(file, readAt, failed).number(), List.of());
        }
    }

    /** Splits documents, except those whose passages were kept. */
    private List<SplitDocument> split(List<ParsedDocument> documents) {
        List<Optional<SplitDocument>> kept =
                documents.stream().map(this::findKept).toList();
        if (kept.stream().allMatch(Optional::isPresent)) {
            return kept.stream().flatMap(Optional::stream).toList();
        }
        return observer.observe(
                Step.SPLITTING,
                () -> IntStream.range(0, documents.size())
                        .parallel()
                        .mapToObj(i -> kept.get(i).orElseGet(() -> split(documents.get(i))))
                        .toList());
    }

    private Optional<SplitDocument> findKept(ParsedDocument parsed) {
        return snapshots.kept(parsed.document()).map(passages -> SplitDocument.of(parsed.document(), passages));
    }

    private SplitDocument split(ParsedDocument parsed) {
        return new SplitDocument(parsed.document(), splitter.split(parsed));
    }
}
