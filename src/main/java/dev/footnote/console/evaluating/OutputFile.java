package dev.footnote.console.evaluating;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Checks that a command can write its output file, before the work begins. */
final class OutputFile {

    private OutputFile() {}

    /** Why the file cannot be written; null if no obstacle is known. */
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
