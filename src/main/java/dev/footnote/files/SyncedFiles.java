package dev.footnote.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Changes files so that a crash of the process or the system leaves the state before or the state after, whole. */
public final class SyncedFiles {

    private SyncedFiles() {}

    /** Writes the content of a file to the disk. */
    public static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Writes the names of a folder to the disk, where the system lets a folder be opened. */
    public static void syncFolder(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /** Moves a file whose content is {@linkplain #sync synced} to its name, in place of any other file. */
    public static void move(Path file, Path target) throws IOException {
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncFolder(folderOf(target));
    }

    /** Writes a small file through a temporary one beside it. */
    public static void write(Path file, byte[] content) throws IOException {
        Path part = Files.createTempFile(folderOf(file), ".part", null, PrivateFiles.fileAttributes(file));
        try {
            Files.write(part, content);
            sync(part);
            move(/* file= */ part, /* target= */ file);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Deletes a file; returns whether there was one. */
    public static boolean delete(Path file) throws IOException {
        boolean existed = Files.deleteIfExists(file);
        if (existed) {
            syncFolder(folderOf(file));
        }
        return existed;
    }

    /** Creates a folder and its parents, for their owner alone. */
    public static void createFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            createFolder(folderOf(folder));
            PrivateFiles.createFolder(folder);
            syncFolder(folderOf(folder));
        }
    }

    private static Path folderOf(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        if (parent == null) {
            throw new IllegalArgumentException(file + " is not in a folder");
        }
        return parent;
    }
}
