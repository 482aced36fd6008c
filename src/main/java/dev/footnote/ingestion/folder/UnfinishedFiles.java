package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.reading.SeedFile;
import dev.footnote.ingestion.reading.SeedFile.Stamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that are being read, or were read and are not yet published, with their progress. Not thread-safe. */
final class UnfinishedFiles {

    private final Map<String, TakenFile> taken = new HashMap<>();

    void take(SeedFile file) {
        taken.put(file.name(), new TakenFile(file.stamp()));
    }

    /** Whether this version of the file has been taken. */
    boolean isTaken(SeedFile file) {
        TakenFile current = taken.get(file.name());
        return current != null && current.stamp.equals(file.stamp());
    }

    boolean contains(String name) {
        return taken.containsKey(name);
    }

    /** A reading of this version of the file was recorded; an outdated one is not awaited any more. */
    void record(SeedFile file, int reading, boolean isOutdated) {
        TakenFile current = taken.get(file.name());
        if (current != null && current.stamp.equals(file.stamp())) {
            current.reading = reading;
            if (isOutdated) {
                taken.remove(file.name());
            }
        }
    }

    void finish(String name, int reading) {
        taken.computeIfPresent(name, (file, current) -> current.reading == reading ? null : current);
    }

    /** Forgets all; returns their names. */
    List<String> abandon() {
        List<String> names = List.copyOf(taken.keySet());
        taken.clear();
        return names;
    }

    /** How many of its passages are embedded. */
    void report(String name, int reading, FileProgress.Passages passages) {
        TakenFile current = taken.get(name);
        if (current != null && current.reading == reading) {
            current.passages = passages;
        }
    }

    /** The progress of a file that is contained; no passages before it has been read. */
    Optional<FileProgress.Passages> passages(String name) {
        return Optional.ofNullable(taken.get(name)).map(file -> file.passages);
    }

    private static final class TakenFile {

        private final Stamp stamp;
        private int reading;
        private FileProgress.Passages passages = FileProgress.Passages.NONE;

        TakenFile(Stamp stamp) {
            this.stamp = stamp;
        }
    }
}
