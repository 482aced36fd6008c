package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.reading.SeedFile;
import java.nio.file.Path;
import java.util.Optional;

/** The files that the documents come from. Thread-safe. */
public final class DocumentFiles {

    private final DocumentOwners owners;
    private final DocumentFolders folders;

    DocumentFiles(DocumentOwners owners, DocumentFolders folders) {
        this.owners = owners;
        this.folders = folders;
    }

    /** The file that serves a document, which may hold other documents too; empty if no document has the id. */
    public Optional<SeedFile> find(String id) {
        return owners.of(id).map(DocumentOwners.Owner::file);
    }

    /** Whether the document is a file, and not a line of one or an attachment in one. */
    public boolean hasOriginal(String id) {
        return find(id).filter(file -> isOriginal(file, id)).isPresent();
    }

    private static boolean isOriginal(SeedFile file, String id) {
        return file.name().equals(id) && !DocumentReader.isCollection(id);
    }

    /**
     * The file that a document is, without symbolic links; empty if the document is only a part of a file, if the file
     * has been deleted, or if it is not inside the folder.
     */
    public Optional<Path> original(String id) {
        return find(id).filter(file -> isOriginal(file, id)).flatMap(folders::realPath);
    }

    /** The uploaded file of this name; empty if there is none. */
    public Optional<SeedFile> uploaded(String name) {
        return folders.uploaded(name);
    }

    /** Whether a document of the seeds folder has this id, or a file of it this name. */
    public boolean isSeed(String id) {
        return find(id).filter(file -> !file.isUploaded()).isPresent() || folders.isSeed(id);
    }

    /**
     * Whether a document has been deleted since it was indexed: the folder is still there, but the file is not, or it no
     * longer has the document. Asks the file system, so a deletion is known before the next listing.
     */
    public boolean isDeleted(String id) {
        return find(id).map(folders::isDeleted).orElse(true);
    }
}
