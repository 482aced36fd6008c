package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.format.pdf.OcrConfig;
import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.reading.SeedFile;
import dev.footnote.ingestion.reading.SeedFile.Stamp;
import dev.footnote.observation.Step;
import dev.footnote.observation.StepObserver;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Caches the files that were read from the folder, so that only changed ones are read again. */
public final class FolderCache {

    /**
     * A file modified this shortly before it was read may have changed again within the file system's time resolution.
     */
    private static final long UNSETTLED_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final SeedsFolderScanner folder;
    private final DocumentReader reader;
    private final Clock clock;
    private final StepObserver observer;
    private Map<String, CachedFile> known = Map.of();
    private @Nullable FolderContent last;

    public FolderCache(SeedsConfig seeds, Clock clock) {
        this(seeds, OcrConfig.off(), clock, StepObserver.NONE);
    }

    /** Also recognizes the text of scanned pages, and reports each reading of changed files. */
    public FolderCache(SeedsConfig seeds, OcrConfig ocr, Clock clock, StepObserver observer) {
        this.folder = new SeedsFolderScanner(seeds.directory());
        this.reader = new DocumentReader(seeds.maxFileBytes(), ocr);
        this.clock = clock;
        this.observer = observer;
    }

    /**
     * The current documents of the folder; the previous result, with the same {@code reading}, if nothing changed.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be read
     */
    public FolderContent read() {
        SeedsFolderScanner.FolderListing folderListing = folder.list();
        Map<String, CachedFile> next = folderListing.files().stream().allMatch(this::isCurrent)
                ? files(folderListing)
                : observer.observe(Step.FOLDER_READING, () -> files(folderListing));
        boolean changed = last == null
                || next.size() != known.size()
                || next.entrySet().stream().anyMatch(file -> isChanged(file.getKey(), file.getValue()));
        known = next;
        FolderContent before = last;
        if (before != null && !changed && before.listingFailures().equals(folderListing.failures())) {
            return before;
        }
        FolderContent folderContent =
                content(before == null ? 1 : before.reading() + 1, folderListing.failures(), next);
        last = folderContent;
        return folderContent;
    }

    private boolean isCurrent(SeedFile file) {
        CachedFile before = known.get(file.name());
        return before != null && before.isCurrent(file.stamp());
    }

    /** Reads the files that are not current, and keeps the others. */
    private Map<String, CachedFile> files(SeedsFolderScanner.FolderListing folderListing) {
        Map<String, CachedFile> files = new LinkedHashMap<>();
        for (SeedFile file : folderListing.files()) {
            CachedFile before = known.get(file.name());
            files.put(
                    file.name(),
                    before != null && before.isCurrent(file.stamp()) ? before : new CachedFile(file, now(), reader));
        }
        return files;
    }

    private boolean isChanged(String name, CachedFile now) {
        CachedFile before = known.get(name);
        return before == null || !now.content.equals(before.content);
    }

    private long now() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    /** The name of a file is the id of its document, so no line of another file may take it, whatever their order. */
    private static FolderContent content(int reading, List<ReadFailure> listing, Map<String, CachedFile> files) {
        Map<String, ParsedDocument> documents = new LinkedHashMap<>();
        List<ReadFailure> failures = new ArrayList<>(listing);
        files.forEach((name, file) -> {
            failures.addAll(file.content.failures());
            for (ParsedDocument document : file.content.documents()) {
                String id = document.document().id();
                if (!id.equals(name) && files.containsKey(id)) {
                    failures.add(skipped(document, "its id is the name of a file"));
                    continue;
                }
                ParsedDocument first = documents.putIfAbsent(id, document);
                if (first != null) {
                    String source = first.document().source();
                    failures.add(skipped(document, source + " has a document with the same id"));
                }
            }
        });
        return new FolderContent(reading, documents, failures, listing);
    }

    private static ReadFailure skipped(ParsedDocument document, String reason) {
        return new ReadFailure(
                document.document().source(),
                "document '%s' was skipped: %s".formatted(document.document().id(), reason));
    }

    /**
     * The content of the folder.
     *
     * @param reading number of different contents read so far, from 1
     * @param documents by id, in path order
     */
    public record FolderContent(
            int reading,
            Map<String, ParsedDocument> documents,
            List<ReadFailure> failures,
            List<ReadFailure> listingFailures) {}

    private static final class CachedFile {

        private final Stamp stamp;
        private final long readAt;
        private final ParsedFile content;

        CachedFile(SeedFile file, long readAt, DocumentReader reader) {
            this.stamp = file.stamp();
            this.readAt = readAt;
            this.content = reader.read(file);
        }

        boolean isCurrent(Stamp now) {
            return !content.isRetryable() && stamp.equals(now) && readAt - stamp.modified() > UNSETTLED_NANOS;
        }
    }
}
