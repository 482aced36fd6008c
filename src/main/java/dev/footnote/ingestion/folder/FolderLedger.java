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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Records what was read of each file: its stamp, the ids of its documents and what failed, but no text. From it follow
 * the files that must be read, the smallest first, and which file serves an id that several files use: the first in path
 * order, except that the name of a file is the id of its own document only. Thread-safe.
 */
public final class FolderLedger {

    /**
     * A file modified this shortly before it was read may have changed again within the file system's time resolution.
     */
    private static final long UNSETTLED_NANOS = TimeUnit.SECONDS.toNanos(3);

    private static final Comparator<SeedFile> SMALLEST_FIRST =
            Comparator.comparingLong((SeedFile file) -> file.stamp().size()).thenComparing(SeedFile::name);

    private final Path directory;
    private final SeedsFolderScanner scanner;
    private final Clock clock;
    private final SortedMap<String, SeedFile> listed = new TreeMap<>();
    private final SortedMap<String, ReadFile> files = new TreeMap<>();
    private final TreeSet<SeedFile> pending = new TreeSet<>(SMALLEST_FIRST);

    /** What is being read, or was read and is not yet published. */
    private final Map<String, Stamp> unfinished = new HashMap<>();

    private final Map<String, Owner> owners = new ConcurrentHashMap<>();

    /** By id, the files whose document is not served, because another file serves the id or is named like it. */
    private final Map<String, Set<String>> waiting = new HashMap<>();

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
        listed.clear();
        listing.files().forEach(file -> listed.put(file.name(), file));
        listingFailures = listing.failures();
        Set<String> deleted = new HashSet<>();
        for (String name : List.copyOf(files.keySet())) {
            if (!listed.containsKey(name)) {
                deleted.addAll(forget(name));
            }
        }
        listed.keySet().forEach(name -> reserve(name).ifPresent(deleted::add));
        pending.clear();
        listed.values().stream().filter(this::mustBeRead).forEach(pending::add);
        return deleted;
    }

    private List<String> forget(String name) {
        ReadFile gone = files.remove(name);
        List<String> released = gone == null ? List.of() : release(name, gone.ids);
        readWaiting(name);
        return released;
    }

    /** A new file takes its name away from a line of another file. */
    private Optional<String> reserve(String name) {
        Owner owner = owners.get(name);
        if (owner == null || owner.file.equals(name)) {
            return Optional.empty();
        }
        owners.remove(name);
        await(name, owner.file);
        return Optional.of(name);
    }

    private List<String> release(String file, Collection<String> ids) {
        List<String> released = new ArrayList<>();
        for (String id : ids) {
            Owner owner = owners.get(id);
            if (owner != null && owner.file.equals(file)) {
                owners.remove(id);
                released.add(id);
                readWaiting(id);
            } else {
                waiting.getOrDefault(id, new HashSet<>()).remove(file);
            }
        }
        return released;
    }

    /** Texts are not kept, so the files that have a document with an id that has become free are read again. */
    private void readWaiting(String id) {
        Set<String> claimants = waiting.remove(id);
        if (claimants != null) {
            claimants.forEach(this::readAgain);
        }
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
        return !file.stamp().equals(unfinished.get(file.name())) && (read == null || !read.isCurrent(file.stamp()));
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

    /** The smallest file that must be read, if it is not larger than this; the caller reads and {@link #record}s it. */
    public synchronized Optional<SeedFile> takeSmallest(long maxBytes) {
        if (pending.isEmpty() || pending.first().stamp().size() > maxBytes) {
            return Optional.empty();
        }
        SeedFile file = pending.pollFirst();
        unfinished.put(file.name(), file.stamp());
        return Optional.of(file);
    }

    /** The time to record with a file, from before it was read. */
    public long now() {
        return TimeUnit.MILLISECONDS.toNanos(clock.millis());
    }

    /** Records what was read of a file, and decides which of its documents are served. */
    public synchronized FileReading record(SeedFile file, long readAt, ParsedFile content) {
        String name = file.name();
        int number = ++readings;
        if (!listed.containsKey(name)) {
            unfinished.remove(name);
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
        own.keySet().removeIf(id -> !claim(id, new Owner(name, number)));
        return new FileReading(name, number, List.copyOf(own.values()), released);
    }

    private boolean claim(String id, Owner claimant) {
        Owner owner = owners.get(id);
        boolean isReserved = !id.equals(claimant.file) && listed.containsKey(id);
        boolean isLater = owner != null && owner.file.compareTo(claimant.file) < 0;
        if (isReserved || isLater) {
            await(id, claimant.file);
            return false;
        }
        if (owner != null && !owner.file.equals(claimant.file)) {
            await(id, owner.file);
        }
        waiting.getOrDefault(id, new HashSet<>()).remove(claimant.file);
        owners.put(id, claimant);
        return true;
    }

    private void await(String id, String file) {
        waiting.computeIfAbsent(id, key -> new HashSet<>()).add(file);
    }

    /** Whether the document is served from this reading of its file. */
    public boolean isServed(String id, int reading) {
        Owner owner = owners.get(id);
        return owner != null && owner.reading == reading;
    }

    /** Whether no later reading of the file was recorded, and the file still exists. */
    public synchronized boolean isLatest(String name, int reading) {
        ReadFile file = files.get(name);
        return file != null && file.reading == reading;
    }

    /** The documents of a reading are published. */
    public synchronized void finish(String name, int reading) {
        ReadFile file = files.get(name);
        if (file == null || file.reading == reading) {
            unfinished.remove(name);
        }
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
        Owner owner = owners.get(id);
        return owner == null || (Files.notExists(directory.resolve(owner.file)) && Files.exists(directory));
    }

    /** What could not be read or is not served, in path order. */
    public synchronized List<ReadFailure> failures() {
        Map<String, List<ReadFailure>> skipped = new HashMap<>();
        waiting.forEach((id, names) -> names.forEach(
                name -> skipped.computeIfAbsent(name, key -> new ArrayList<>()).add(skipped(name, id, reason(id)))));
        List<ReadFailure> failures = new ArrayList<>(listingFailures);
        files.forEach((name, file) -> {
            failures.addAll(file.failures);
            skipped.getOrDefault(name, List.of()).stream()
                    .sorted(Comparator.comparing(ReadFailure::reason))
                    .forEach(failures::add);
        });
        return failures;
    }

    private String reason(String id) {
        Owner owner = owners.get(id);
        return listed.containsKey(id) || owner == null
                ? "its id is the name of a file"
                : owner.file + " has a document with the same id";
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

    private record Owner(String file, int reading) {}

    private static final class ReadFile {

        private final Stamp stamp;
        private final long readAt;
        private final int reading;
        private final boolean isRetryable;
        private final List<String> ids;
        private final List<ReadFailure> failures;
        private boolean isStale;

        ReadFile(
                Stamp stamp,
                long readAt,
                int reading,
                boolean isRetryable,
                List<String> ids,
                List<ReadFailure> failures) {
            this.stamp = stamp;
            this.readAt = readAt;
            this.reading = reading;
            this.isRetryable = isRetryable;
            this.ids = ids;
            this.failures = failures;
        }

        boolean isCurrent(Stamp now) {
            return !isRetryable && !isStale && stamp.equals(now) && readAt - stamp.modified() > UNSETTLED_NANOS;
        }
    }
}
