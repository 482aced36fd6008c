package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.SeedFile;
import java.util.List;

/** The files of the folder at one moment, in path order, and the entries that could not be accessed. */
public record FolderListing(List<SeedFile> files, List<ReadFailure> failures) {

    public FolderListing {
        files = List.copyOf(files);
        failures = List.copyOf(failures);
    }
}
