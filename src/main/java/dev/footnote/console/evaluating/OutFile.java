package dev.footnote.console.evaluating;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file that a command is to write: what stands in the way is found before the work begins. */
final class OutFile {

    private OutFile() {}

    /** Why the file could not be written; null when nothing is known to stand in the way. */
    static @Nullable String obstacle(Path file) {
        if (Files.isDirectory(file)) {
            return "is a folder";
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return "is in a folder that does not exist";
        }
        boolean beside = !Files.exists(file) || Files.isRegularFile(file);
        boolean writable = (!Files.exists(file) || Files.isWritable(file)) && (!beside || Files.isWritable(folder));
        return writable ? null : "cannot be written";
    }
}
