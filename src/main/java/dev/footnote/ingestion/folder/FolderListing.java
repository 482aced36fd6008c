package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.SeedFile;
import java.util.List;

/**
 * The files of the folder at one moment.
 *
 * @param files in path order
 * @param failures the entries that could not be accessed
 * @param unreadableFolders those of the entries whose files may still be there; names with {@code /} at the end
 */
public record FolderListing(List<SeedFile> files, List<ReadFailure> failures, List<String> unreadableFolders) {

    public FolderListing {
        files = List.copyOf(files);
        failures = List.copyOf(failures);
        unreadableFolders = List.copyOf(unreadableFolders);
    }

    /** Whether a file that is not listed may still be there. */
    boolean mayHoldUnseen(SeedFile file) {
        return unreadableFolders.stream().anyMatch(file.name()::startsWith);
    }
}
