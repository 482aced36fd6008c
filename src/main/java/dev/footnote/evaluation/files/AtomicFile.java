package dev.footnote.evaluation.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Writes a file atomically: it appears under its name only when it is complete, even if the process is killed. Content
 * goes to a temporary file in the same folder, which an atomic move puts in place of any earlier file. Supports one
 * writer at a time. A target that is not a regular file, such as a pipe, is written directly.
 */
public final class AtomicFile implements Closeable {

    private static final String SUFFIX = ".part";

    private final Path file;
    private final Path temporary;

    /** Does not create any file yet. */
    public AtomicFile(Path file) throws IOException {
        this.file = Files.exists(file) ? file.toRealPath() : file;
        boolean elsewhere = Files.exists(file) && !Files.isRegularFile(file);
        this.temporary = elsewhere ? this.file : this.file.resolveSibling(this.file.getFileName() + SUFFIX);
    }

    /** The path to write to. */
    public Path temporaryPath() {
        return temporary;
    }

    /** Moves the file to its name. Call this after the content is complete and its writer closed. */
    public void commit() throws IOException {
        if (usesTemporaryFile()) {
            force();
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Like {@link #commit()}, but fails if the file exists. */
    public void commitAsNew() throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        commit();
    }

    /** Deletes the temporary file if it was not kept. */
    @Override
    public void close() throws IOException {
        if (usesTemporaryFile()) {
            Files.deleteIfExists(temporary);
        }
    }

    private boolean usesTemporaryFile() {
        return !temporary.equals(file);
    }

    /** Without this, a system crash could preserve the move but lose the content. */
    private void force() throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
