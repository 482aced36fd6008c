package dev.footnote.ingestion.reading;

import java.nio.file.Path;

/**
 * A file found in the seeds folder.
 *
 * @param name its path below the folder, with {@code /}; also the id of its document
 */
public record SeedFile(String name, Path path, Stamp stamp) {

    /** Detects whether a file may have changed since it was read; times are nanoseconds since 1970. */
    public record Stamp(long size, long modified, String fileKey) {}
}
