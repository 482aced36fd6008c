package dev.footnote.ingestion.uploads;

import dev.footnote.ingestion.reading.SeedFile;
import java.nio.file.Path;

/**
 * A complete file on disk that is not served yet.
 *
 * @param key the name of its files among those that are staged
 * @param contentHash the SHA-256 of its bytes
 */
record StagedFile(String key, NewDocument document, Path path, long bytes, String contentHash) {

    /** The file as if it had its name already. */
    SeedFile asFile() {
        return new SeedFile(document.id(), path, new SeedFile.Stamp(bytes, 0, key));
    }
}
