package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.format.ParsedDocument;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.SeedFile;
import dev.footnote.ingestion.reading.SeedFile.Stamp;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
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

/**
 * Records what was read of each file: its stamp, the ids of its documents and what failed, but no text. From it follow
 * the files that must be read, the smallest first, and which file serves an id that several files use: the first in path
 * order, except that the name of a file is the id of its own document only. Thread-safe.
 */
public final class FolderLedger {

    private static final Comparator<SeedFile> SMALLEST_FIRST =
            Comparator.comparingLong((SeedFile file) -> file.stamp().size()).thenComparing(SeedFile::name);

    private final Path directory;
    private final SeedsFolderScanner scanner;
    private final Clock clock;
    private final SortedMap<String, SeedFile> listed = new TreeMap<>();
    private final SortedMap<String, ReadFile> files = new TreeMap<>();
    private final TreeSet<SeedFile> pending = new TreeSet<>(SMALLEST_FIRST);

    /** What is being read, or was read and is not yet published. */
    private final Map<String, TakenFile> unfinished = new HashMap<>();

    private final DocumentOwners owners = new DocumentOwners();

    private List<ReadFailure> listingFailures = List.of();
    private int readings;

    public FolderLedger(SeedsConfig seeds, Clock clock) {
        this.directory = seeds.directory();
        this.scanner = new SeedsFolderScanner(directory);
        this.clock = clock;
    }

    /**
     * Lists the folder, which changes nothing here.
     *
     * @throws java.io.UncheckedIOException when the folder cannot be read
     */
    public FolderListing list() {
        return scanner.list();
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
        listed.keySet().stream().filter(owners::reserve).forEach(deleted::add);
        pending.clear();
        listed.values().stream().filter(this::mustBeRead).forEach(pending::add);
        return deleted;
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
        TakenFile taken = unfinished.get(file.name());
        boolean isTaken = taken != null && taken.stamp.equals(file.stamp());
        return !isTaken && (read == null || !read.isCurrent(file.stamp()));
    }

    /** Whether a file of this name is still to be read, or was read and is not yet {@linkplain #finish finished}. */
    public synchronized boolean isUnfinished(String name) {
        SeedFile file = listed.get(name);
        return file != null && (unfinished.containsKey(name) || pending.contains(file));
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
            unfinished.put(file.name(), new TakenFile(file.stamp()));
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
        TakenFile taken = unfinished.get(name);
        if (taken != null && taken.stamp.equals(file.stamp())) {
            taken.reading = number;
            if (isOutdated) {
                unfinished.remove(name);
            }
        }
        if (isOutdated) {
            return new FileReading(name, number, List.of(), Set.of());
        }
        Map<String, ParsedDocument> own = new LinkedHashMap<>();
        List<ReadFailure> failures = new ArrayList<>(content.failures());
        for (ParsedDocument document : content.documents()) {
            ParsedDocument first = own.putIfAbsent(document.document().id(), document);
            if (first != null) {
                String source = first.document().source();
                failures.add(skipped(source, document.document().id(), source + " has a document with the same id"));
            }
        }
        ReadFile before = files.put(
                name,
                new ReadFile(file.stamp(), readAt, number, content.isRetryable(), List.copyOf(own.keySet()), failures));
        List<String> dropped = before == null
                ? List.of()
                : before.ids.stream().filter(id -> !own.containsKey(id)).toList();
        Set<String> released = new HashSet<>(release(name, dropped));
        own.keySet().removeIf(id -> !owners.claim(id, new DocumentOwners.Owner(name, number), listed.containsKey(id)));
        return new FileReading(name, number, List.copyOf(own.values()), released);
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
        unfinished.computeIfPresent(name, (file, taken) -> taken.reading == reading ? null : taken);
    }

    /** Has everything read again that is not {@linkplain #finish finished}. */
    public synchronized void abandonUnfinished() {
        List<String> names = List.copyOf(unfinished.keySet());
        unfinished.clear();
        names.forEach(this::readAgain);
    }

    /**
     * Whether a document has been deleted since it was indexed: the folder is still there, but the file is not, or it no
     * longer has the document. Asks the file system, so a deletion is known before the next listing.
     */
    public boolean isDeleted(String id) {
        return owners.of(id)
                .map(owner -> Files.notExists(directory.resolve(owner.file())) && Files.exists(directory))
                .orElse(true);
    }

    /** What could not be read or is not served, in path order. */
    public synchronized List<ReadFailure> failures() {
        Map<String, List<ReadFailure>> skipped = new HashMap<>();
        owners.forEachWaiting((id, name) -> skipped.computeIfAbsent(name, key -> new ArrayList<>())
                .add(skipped(name, id, owners.reason(id, listed.containsKey(id)))));
        List<ReadFailure> failures = new ArrayList<>(listingFailures);
        files.forEach((name, file) -> {
            failures.addAll(file.failures);
            skipped.getOrDefault(name, List.of()).stream()
                    .sorted(Comparator.comparing(ReadFailure::reason))
                    .forEach(failures::add);
        });
        return failures;
    }

    private static ReadFailure skipped(String source, String id, String reason) {
        return new ReadFailure(source, "document '%s' was skipped: %s".formatted(id, reason));
    }

    /**
     * One reading of a file.
     *
     * @param number tells it from the other readings of this file
     * @param served the documents to serve, in the order of the file
     * @param released ids of documents that the file no longer has
     */
    public record FileReading(String file, int number, List<ParsedDocument> served, Set<String> released) {}

    /** A file that is being read, or was read as a reading. */
    private static final class TakenFile {

        private final Stamp stamp;
        private int reading;

        TakenFile(Stamp stamp) {
            this.stamp = stamp;
        }
    }
}
