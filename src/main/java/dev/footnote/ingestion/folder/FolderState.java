package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.reading.Failure;
import dev.footnote.ingestion.reading.ParsedDocument;
import dev.footnote.ingestion.reading.ReadFile;
import dev.footnote.ingestion.reading.SeedFile;
import dev.footnote.ingestion.reading.SeedFile.Stamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Caches the files that were read from the folder, so that only changed ones are read again. */
public final class FolderState {

    /**
     * A file modified this shortly before it was read may have changed again within the file system's time resolution.
     */
    private static final long UNSETTLED_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final SeedsFolder folder;
    private final DocumentReader reader;
    private final Clock clock;
    private Map<String, Known> known = Map.of();
    private @Nullable Content last;

    public FolderState(SeedsConfig seeds, Clock clock) {
        this.folder = new SeedsFolder(seeds.directory());
        this.reader = new DocumentReader(seeds.maxFileBytes());
        this.clock = clock;
    }

    /**
     * The current documents of the folder; the previous result, with the same {@code reading}, if nothing changed.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be read
     */
    public Content read() {
        SeedsFolder.Listing listing = folder.list();
        Map<String, Known> next = new LinkedHashMap<>();
        boolean changed = last == null || listing.files().size() != known.size();
        for (SeedFile file : listing.files()) {
            Known before = known.get(file.name());
            Known now = before != null && before.isCurrent(file.stamp()) ? before : new Known(file, now(), reader);
            changed |= before == null || !now.content.equals(before.content);
            next.put(file.name(), now);
        }
        known = next;
        Content before = last;
        if (before != null && !changed && before.listingFailures().equals(listing.failures())) {
            return before;
        }
        Content content = content(before == null ? 1 : before.reading() + 1, listing.failures(), next.values());
        last = content;
        return content;
    }

    private long now() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    private static Content content(int reading, List<Failure> listing, Collection<Known> files) {
        Map<String, ParsedDocument> documents = new LinkedHashMap<>();
        List<Failure> failures = new ArrayList<>(listing);
        for (Known file : files) {
            failures.addAll(file.content.failures());
            for (ParsedDocument document : file.content.documents()) {
                ParsedDocument first = documents.putIfAbsent(document.document().id(), document);
                if (first != null) {
                    failures.add(duplicate(document, first));
                }
            }
        }
        return new Content(reading, documents, failures, listing);
    }

    private static Failure duplicate(ParsedDocument document, ParsedDocument first) {
        return new Failure(
                document.document().source(),
                "document '%s' was skipped: %s has a document with the same id"
                        .formatted(document.document().id(), first.document().source()));
    }

    /**
     * The content of the folder.
     *
     * @param reading number of different contents read so far, from 1
     * @param documents by id, in path order
     */
    public record Content(
            int reading,
            Map<String, ParsedDocument> documents,
            List<Failure> failures,
            List<Failure> listingFailures) {}

    private static final class Known {

        private final Stamp stamp;
        private final long readAt;
        private final ReadFile content;

        Known(SeedFile file, long readAt, DocumentReader reader) {
            this.stamp = file.stamp();
            this.readAt = readAt;
            this.content = reader.read(file);
        }

        boolean isCurrent(Stamp now) {
            return !content.isRetried() && stamp.equals(now) && readAt - stamp.modified() > UNSETTLED_NANOS;
        }
    }
}
