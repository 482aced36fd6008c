package dev.footnote.ingestion.reading;

import java.nio.file.Path;
import java.util.Comparator;

/**
 * A file found in the seeds folder, or in the folder of uploaded documents.
 *
 * @param name its path below the folder, with {@code /}; also the id of its document
 * @param isUploaded whether it is in the folder of uploaded documents
 */
public record SeedFile(String name, Path path, Stamp stamp, boolean isUploaded) {

    /** The order in which files with a document of the same id are served: seeds first, in path order. */
    public static final Comparator<SeedFile> SERVING_ORDER =
            Comparator.comparing(SeedFile::isUploaded).thenComparing(SeedFile::name);

    /** A file in the seeds folder. */
    public SeedFile(String name, Path path, Stamp stamp) {
        this(name, path, stamp, false);
    }

    /** Detects whether a file may have changed since it was read; times are nanoseconds since 1970. */
    public record Stamp(long size, long modified, String fileKey) {}
}
