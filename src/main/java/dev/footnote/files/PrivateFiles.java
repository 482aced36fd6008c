package dev.footnote.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** Creates files and folders with permissions for their owner alone, where the file system has permissions. */
public final class PrivateFiles {

    private PrivateFiles() {}

    /** Creates a folder and its parents; one that exists, or a link to one, keeps its permissions. */
    public static void createFolder(@Nullable Path folder) throws IOException {
        // Creating a folder fails on Java 17 when it is a link to one.
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions(folder, "rwx------"));
        }
    }

    /** The attributes to create a file with. */
    public static FileAttribute<?>[] fileAttributes(Path file) {
        return permissions(file, "rw-------");
    }

    private static FileAttribute<?>[] permissions(Path path, String permissions) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
