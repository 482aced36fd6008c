package dev.footnote.ingestion.folder;

import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.ingestion.reading.DocumentReader;
import dev.footnote.ingestion.reading.SeedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Scans a folder of documents. Hidden files and folders are skipped; symbolic links must not lead out of the folder. */
final class SeedsFolderScanner {

    private final Path directory;
    private final boolean isOfUploads;

    SeedsFolderScanner(Path directory, boolean isOfUploads) {
        this.directory = directory;
        this.isOfUploads = isOfUploads;
    }

    /** @throws UncheckedIOException when the folder itself cannot be read */
    FolderListing list() {
        try {
            Path root = directory.toRealPath();
            Visitor visitor = new Visitor(root, isOfUploads);
            Files.walkFileTree(root, visitor);
            visitor.files.sort(Comparator.comparing(SeedFile::name));
            return new FolderListing(visitor.files, visitor.failures, visitor.unreadable);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read the folder of documents " + directory, unreadable);
        }
    }

    static SeedFile.Stamp stamp(BasicFileAttributes attributes) {
        long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
        return new SeedFile.Stamp(attributes.size(), modified, Objects.toString(attributes.fileKey()));
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path root;
        private final boolean isOfUploads;
        private final List<SeedFile> files = new ArrayList<>();
        private final List<ReadFailure> failures = new ArrayList<>();
        private final List<Path> unreadable = new ArrayList<>();

        Visitor(Path root, boolean isOfUploads) {
            this.root = root;
            this.isOfUploads = isOfUploads;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (isHidden(folder)) {
                return FileVisitResult.SKIP_SUBTREE;
            }
            if (!folder.equals(root) && DocumentReader.isSupported(name(folder))) {
                fail(
                        folder,
                        "a folder with the name of a document, whose files are read one by one; rename it, or put "
                                + "the document in its place");
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (isHidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isSymbolicLink()) {
                visitLink(file);
            } else if (attributes.isRegularFile()) {
                files.add(file(file, attributes));
            } else {
                fail(file, "neither a file nor a folder");
            }
            return FileVisitResult.CONTINUE;
        }

        private void visitLink(Path link) {
            try {
                Path target = link.toRealPath();
                if (!target.startsWith(root)) {
                    fail(link, "a symbolic link that leads out of the folder");
                } else if (Files.isRegularFile(target)) {
                    files.add(file(link, Files.readAttributes(target, BasicFileAttributes.class)));
                } else {
                    fail(link, "a symbolic link to a folder; links to folders are not followed");
                }
            } catch (IOException broken) {
                fail(link, "a broken symbolic link");
            }
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException reason) throws IOException {
            if (file.equals(root)) {
                throw reason;
            }
            fail(file, "cannot be read: " + reason.getClass().getSimpleName());
            if (!(reason instanceof NoSuchFileException)) {
                unreadable.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** A folder that disappears during the scan must not end the scan of the others. */
        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException reason) throws IOException {
            return reason == null ? FileVisitResult.CONTINUE : visitFileFailed(folder, reason);
        }

        private SeedFile file(Path path, BasicFileAttributes attributes) {
            return new SeedFile(name(path), path, stamp(attributes), isOfUploads);
        }

        private boolean isHidden(Path path) {
            return !path.equals(root) && path.getFileName().toString().startsWith(".");
        }

        private void fail(Path path, String reason) {
            failures.add(new ReadFailure(name(path), reason));
        }

        private String name(Path path) {
            return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
        }
    }
}
