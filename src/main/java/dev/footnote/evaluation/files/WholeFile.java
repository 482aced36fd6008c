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
 * A file that stands under its name only when it is whole, also when the process is killed while it is written. It is
 * written beside and moved in one step, in which it replaces an earlier one; until then that one stays. One writer at a
 * time. What is no regular file, as a pipe, is written where it is.
 */
public final class WholeFile implements Closeable {

    private static final String ENDING = ".part";

    private final Path file;
    private final Path aside;

    /** Nothing is written yet. */
    public WholeFile(Path file) throws IOException {
        this.file = Files.exists(file) ? file.toRealPath() : file;
        boolean elsewhere = Files.exists(file) && !Files.isRegularFile(file);
        this.aside = elsewhere ? this.file : this.file.resolveSibling(this.file.getFileName() + ENDING);
    }

    /** Where to write. */
    public Path aside() {
        return aside;
    }

    /** What was written is whole, and its writer closed. */
    public void keep() throws IOException {
        if (isBeside()) {
            force();
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** As {@link #keep()}, but replaces nothing. */
    public void keepAsNew() throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        keep();
    }

    /** Drops what was not kept. */
    @Override
    public void close() throws IOException {
        if (isBeside()) {
            Files.deleteIfExists(aside);
        }
    }

    private boolean isBeside() {
        return !aside.equals(file);
    }

    /** Else a machine that stops may keep the new name and not what stands behind it. */
    private void force() throws IOException {
        try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
