package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.folder.FileProgress.Stage;
import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.SeedFile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Records what was read of each file: its stamp, the ids of its documents and what failed, but no text. From it follow
 * the files that must be read, the smallest first, and which file serves an id that several files use: the first in path
 * order, except that the name of a file is the id of its own document only. Thread-safe.
 */
public final class FolderLedger {

    private static final Comparator<SeedFile> SMALLEST_FIRST =
            Comparator.comparingLong((SeedFile file) -> file.stamp().size()).thenComparing(SeedFile::name);

    private final DocumentFolders folders;
    private final DocumentFiles documentFiles;
    private final Clock clock;
    private final SortedMap<String, SeedFile> listed = new TreeMap<>();
    private final SortedMap<String, ReadFile> files = new TreeMap<>();
    private final TreeSet<SeedFile> pending = new TreeSet<>(SMALLEST_FIRST);

    private final UnfinishedFiles unfinished = new UnfinishedFiles();
    private final DocumentOwners owners = new DocumentOwners();

    private List<ReadFailure> listingFailures = List.of();
    private int readings;

    public FolderLedger(SeedsConfig seeds, Clock clock) {
        this(DocumentFolders.of(seeds.directory()), clock);
    }

    public FolderLedger(DocumentFolders folders, Clock clock) {
        this.folders = folders;
        this.documentFiles = new DocumentFiles(owners, folders);
        this.clock = clock;
    }

    /**
     * Lists the folders, which changes nothing here.
     *
     * @throws java.io.UncheckedIOException when a folder cannot be read
     */
    public FolderListing list() {
        return folders.list();
    }

    /** Takes over a listing; returns the ids of documents that are no longer to be served. */
    public synchronized Set<String> update(FolderListing listing) {
        Map<String, SeedFile> before = new TreeMap<>(listed);
        listed.clear();
        listing.files().forEach(file -> listed.put(file.name(), file));
        before.values().stream().filter(listing::mayHoldUnseen).forEach(file -> listed.putIfAbsent(file.name(), file));
        listingFailures = listing.failures();
        Set<String> deleted = new HashSet<>();
        for (String name : before.keySet()) {
            if (!listed.containsKey(name)) {
                deleted.addAll(forget(name));
            }
        }
        listed.values().stream().filter(owners::reserve).map(SeedFile::name).forEach(deleted::add);
        pending.clear();
        listed.values().stream().filter(this::mustBeRead).forEach(pending::add);
        return deleted;
    }

    /** Lists an uploaded file at once; returns the ids of documents that are no longer to be served. */
    public synchronized Set<String> add(SeedFile file) {
        SeedFile before = listed.put(file.name(), file);
        if (before != null) {
            pending.remove(before);
        }
        if (mustBeRead(file)) {
            pending.add(file);
        }
        return owners.reserve(file) ? Set.of(file.name()) : Set.of();
    }

    /** Forgets an uploaded file that was deleted; returns the ids of documents that are no longer to be served. */
    public synchronized Set<String> remove(String name) {
        SeedFile file = listed.get(name);
        if (file == null || !file.isUploaded()) {
            return Set.of();
        }
        listed.remove(name);
        pending.remove(file);
        return Set.copyOf(forget(name));
    }

    private List<String> forget(String name) {
        ReadFile gone = files.remove(name);
        List<String> released = gone == null ? List.of() : release(name, gone.ids);
        owners.takeWaiting(name).forEach(this::readAgain);
        return released;
    }

    /** Texts are not kept, so the files that have a document with an id that has become free are read again. */
    private List<String> release(String file, Collection<String> ids) {
        List<String> released =
                ids.stream().filter(id -> owners.release(id, file)).toList();
        released.forEach(id -> owners.takeWaiting(id).forEach(this::readAgain));
        return released;
    }

    private void readAgain(String name) {
        ReadFile file = files.get(name);
        SeedFile current = listed.get(name);
        if (file != null) {
            file.isStale = true;
        }
        if (current != null && mustBeRead(current)) {
            pending.add(current);
        }
    }

    private boolean mustBeRead(SeedFile file) {
        ReadFile read = files.get(file.name());
        return !unfinished.isTaken(file) && (read == null || !read.isCurrent(file.stamp()));
    }

    /** Whether a file of this name is still to be read, or was read and is not yet {@linkplain #finish finished}. */
    public synchronized boolean isUnfinished(String name) {
        SeedFile file = listed.get(name);
        return file != null && (unfinished.contains(name) || pending.contains(file));
    }

    /** The files that must be read, the smallest first. */
    public synchronized List<SeedFile> pending() {
        return List.copyOf(pending);
    }

    public synchronized boolean hasPending() {
        return !pending.isEmpty();
    }

    /** The sum of the sizes of {@link #pending}. */
    public synchronized long pendingBytes() {
        return pending.stream().mapToLong(file -> file.stamp().size()).sum();
    }

    /**
     * The smallest file that must be read and is not larger than this, of those that the filter admits; the caller reads
     * and {@link #record}s it.
     */
    public synchronized Optional<SeedFile> takeSmallest(long maxBytes, Predicate<SeedFile> filter) {
        Optional<SeedFile> smallest = pending.stream()
                .takeWhile(file -> file.stamp().size() <= maxBytes)
                .filter(filter)
                .findFirst();
        smallest.ifPresent(file -> {
            pending.remove(file);
            unfinished.take(file);
        });
        return smallest;
    }

    /** The time to record with a file, from before it was read. */
    public long now() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    /** Records what was read of a file, and decides which of its documents are served. */
    public synchronized FileReading record(SeedFile file, long readAt, ParsedFile content) {
        String name = file.name();
        int number = ++readings;
        boolean isOutdated = isOutdated(file);
        unfinished.record(file, number, isOutdated);
        if (isOutdated) {
            return new FileReading(name, number, List.of(), Set.of());
        }
        Map<String, ParsedDocument> own = new LinkedHashMap<>();
        List<ReadFailure> failures = new ArrayList<>(content.failures());
        for (ParsedDocument document : content.documents()) {
            ParsedDocument first = own.putIfAbsent(document.document().id(), document);
            if (first != null) {
                String source = first.document().source();
                failures.add(DocumentOwners.skipped(
                        source, document.document().id(), source + " has a document with the same id"));
            }
        }
        ReadFile before = files.put(
                name,
                new ReadFile(file.stamp(), readAt, number, content.isRetryable(), List.copyOf(own.keySet()), failures));
        List<String> dropped = before == null
                ? List.of()
                : before.ids.stream().filter(id -> !own.containsKey(id)).toList();
        Set<String> released = new HashSet<>(release(name, dropped));
        own.keySet().removeIf(id -> !owners.claim(id, new DocumentOwners.Owner(file, number), isReserved(id, file)));
        return new FileReading(name, number, List.copyOf(own.values()), released);
    }

    private boolean isReserved(String id, @Nullable SeedFile claimant) {
        SeedFile named = listed.get(id);
        return named != null && claimant != null && DocumentOwners.isReserved(named, claimant);
    }

    /** Whether the file was deleted or changed after the listing from which it was read. */
    private boolean isOutdated(SeedFile file) {
        SeedFile current = listed.get(file.name());
        return current == null || !current.stamp().equals(file.stamp());
    }

    /** Whether the document is served from this reading of its file. */
    public boolean isServed(String id, int reading) {
        return owners.of(id).filter(owner -> owner.reading() == reading).isPresent();
    }

    /** Whether no later reading of the file was recorded, and the file still exists. */
    public synchronized boolean isLatest(String name, int reading) {
        ReadFile file = files.get(name);
        return file != null && file.reading == reading;
    }

    /** The documents of a reading are published. */
    public synchronized void finish(String name, int reading) {
        unfinished.finish(name, reading);
    }

    /** Has everything read again that is not {@linkplain #finish finished}. */
    public synchronized void abandonUnfinished() {
        unfinished.abandon().forEach(this::readAgain);
    }

    /** The files that the documents come from. */
    public DocumentFiles documentFiles() {
        return documentFiles;
    }

    /** The sum of the sizes of all uploaded files, in bytes. */
    public synchronized long uploadedBytes() {
        return listed.values().stream()
                .filter(SeedFile::isUploaded)
                .mapToLong(file -> file.stamp().size())
                .sum();
    }

    /** How many passages of a reading are embedded. */
    public synchronized void report(String name, int reading, FileProgress.Passages passages) {
        unfinished.report(name, reading, passages);
    }

    /** How far a file has come on its way into the index. */
    public synchronized FileProgress progress(String name) {
        SeedFile file = listed.get(name);
        if (file == null) {
            return FileProgress.at(Stage.UNKNOWN);
        }
        ReadFile read = files.get(name);
        return unfinished
                .passages(name)
                .map(FileProgress::reading)
                .orElseGet(() ->
                        read == null || !read.isOf(file.stamp()) ? FileProgress.at(Stage.WAITING) : done(name, read));
    }

    private FileProgress done(String name, ReadFile read) {
        List<ReadFailure> failures = new ArrayList<>(read.failures);
        failures.addAll(skipped().getOrDefault(name, List.of()));
        return FileProgress.done(
                read.ids.stream().filter(id -> isServed(id, read.reading)).toList(), failures);
    }

    /** What could not be read or is not served, in path order. */
    public synchronized List<ReadFailure> failures() {
        Map<String, List<ReadFailure>> skipped = skipped();
        List<ReadFailure> failures = new ArrayList<>(listingFailures);
        files.forEach((name, file) -> {
            failures.addAll(file.failures);
            failures.addAll(skipped.getOrDefault(name, List.of()));
        });
        return failures;
    }

    /** The documents that are not served, by file. */
    private Map<String, List<ReadFailure>> skipped() {
        return owners.skipped((id, name) -> !id.equals(name) && isReserved(id, listed.get(name)));
    }
}
