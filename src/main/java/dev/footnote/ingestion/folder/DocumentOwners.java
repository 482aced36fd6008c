package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.SeedFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;

/**
 * Which file serves a document id, and which others have a document with the same id. {@link #of} may be called by any
 * thread, the other methods by one at a time.
 */
final class DocumentOwners {

    private final Map<String, Owner> owners = new ConcurrentHashMap<>();

    /** By id, the files whose document is not served, because another file serves the id or is named like it. */
    private final Map<String, Set<String>> waiting = new HashMap<>();

    /** A reading of a file. */
    record Owner(SeedFile file, int reading) {

        private String name() {
            return file.name();
        }
    }

    /** The reading whose document is served. */
    Optional<Owner> of(String id) {
        return Optional.ofNullable(owners.get(id));
    }

    /** Serves the id from the claimant, unless it is the name of another file, or a file before it serves the id. */
    boolean claim(String id, Owner claimant, boolean isNameOfFile) {
        Owner owner = owners.get(id);
        boolean isReserved = isNameOfFile && !id.equals(claimant.name());
        Owner other = owner != null && !owner.name().equals(claimant.name()) ? owner : null;
        boolean isLater = other != null && SeedFile.SERVING_ORDER.compare(other.file, claimant.file) < 0;
        if (isReserved || isLater) {
            await(id, claimant.name());
            return false;
        }
        if (other != null) {
            await(id, other.name());
        }
        waiting.getOrDefault(id, new HashSet<>()).remove(claimant.name());
        owners.put(id, claimant);
        return true;
    }

    /** Takes an id from the file that serves it, because another file has that name; returns whether there was one. */
    boolean reserve(SeedFile named) {
        Owner owner = owners.get(named.name());
        if (owner == null || owner.name().equals(named.name()) || !isReserved(named, owner.file)) {
            return false;
        }
        owners.remove(named.name());
        await(named.name(), owner.name());
        return true;
    }

    /** Whether one file does not reserve its name as an id from another: uploaded files reserve none from the seeds folder. */
    static boolean isReserved(SeedFile named, SeedFile other) {
        return !named.isUploaded() || other.isUploaded();
    }

    /** The file no longer has the document; returns whether it served it. */
    boolean release(String id, String file) {
        Owner owner = owners.get(id);
        if (owner != null && owner.name().equals(file)) {
            owners.remove(id);
            return true;
        }
        waiting.getOrDefault(id, new HashSet<>()).remove(file);
        return false;
    }

    /** The files that wait for the id; they no longer do. */
    Set<String> takeWaiting(String id) {
        Set<String> files = waiting.remove(id);
        return files == null ? Set.of() : files;
    }

    private void await(String id, String file) {
        waiting.computeIfAbsent(id, key -> new HashSet<>()).add(file);
    }

    /**
     * The documents that wait for an id, by file.
     *
     * @param isReserved whether an id is the name of another file than the one that waits for it
     */
    Map<String, List<ReadFailure>> skipped(BiPredicate<String, String> isReserved) {
        Map<String, List<ReadFailure>> skipped = new HashMap<>();
        waiting.forEach((id, files) -> files.forEach(file -> skipped.computeIfAbsent(file, key -> new ArrayList<>())
                .add(skipped(file, id, reason(id, isReserved.test(id, file))))));
        skipped.values().forEach(ofFile -> ofFile.sort(Comparator.comparing(ReadFailure::reason)));
        return skipped;
    }

    static ReadFailure skipped(String source, String id, String reason) {
        return new ReadFailure(source, "document '%s' was skipped: %s".formatted(id, reason));
    }

    /** Why a file that waits for the id does not serve it, for people. */
    private String reason(String id, boolean isNameOfFile) {
        Owner owner = owners.get(id);
        return isNameOfFile || owner == null
                ? "its id is the name of a file"
                : owner.name() + " has a document with the same id";
    }
}
