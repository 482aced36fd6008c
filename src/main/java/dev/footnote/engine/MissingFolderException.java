package dev.footnote.engine;

import java.nio.file.Files;
import java.nio.file.Path;

/** The seeds folder does not exist. */
public final class MissingFolderException extends RuntimeException {

    private MissingFolderException(Path folder) {
        super(
                "the seeds folder %s does not exist; set FOOTNOTE_SEEDS_DIRECTORY or footnote.seeds.directory to a folder of documents"
                        .formatted(folder.toAbsolutePath()));
    }

    static void requireFolder(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new MissingFolderException(folder);
        }
    }
}
