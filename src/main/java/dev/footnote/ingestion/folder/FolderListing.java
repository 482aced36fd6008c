package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.SeedFile;
import java.nio.file.Path;
import java.util.List;

/**
 * The files of the folders at one moment.
 *
 * @param files in path order
 * @param failures the entries that could not be accessed
 * @param unreadableFolders those of the entries whose files may still be there
 */
public record FolderListing(List<SeedFile> files, List<ReadFailure> failures, List<Path> unreadableFolders) {

    public FolderListing {
        files = List.copyOf(files);
        failures = List.copyOf(failures);
        unreadableFolders = List.copyOf(unreadableFolders);
    }

    /** Whether a file that is not listed may still be there. */
    boolean mayHoldUnseen(SeedFile file) {
        return unreadableFolders.stream().anyMatch(file.path()::startsWith);
    }
}
