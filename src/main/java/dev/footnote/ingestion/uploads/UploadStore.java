package dev.footnote.ingestion.uploads;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.footnote.files.PrivateFiles;
import dev.footnote.files.SyncedFiles;
import dev.footnote.ingestion.reading.UploadMetadata;
import dev.footnote.ingestion.uploads.UploadRefusedException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of uploaded documents on disk. A file is staged under a temporary name and then moved to its own; each step
 * is on the disk when its method returns. Files that were staged before a crash are found again. One process writes at a
 * time.
 */
final class UploadStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(UploadStore.class);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PART = ".part";
    private static final String DATA = ".data";
    private static final String DESCRIPTION = ".json";

    private final Path folder;
    private final Path staging;
    private @Nullable FileChannel lock;

    UploadStore(Path folder) {
        this.folder = folder;
        this.staging = folder.resolve(".incoming");
    }

    /** Creates the folder, and takes it for this process. */
    private synchronized void open() throws IOException {
        if (lock != null) {
            return;
        }
        SyncedFiles.createFolder(staging);
        SyncedFiles.createFolder(UploadMetadata.folder(folder));
        FileChannel channel =
                FileChannel.open(folder.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new IOException("another process writes to " + folder);
        }
        lock = channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ofThisProcess) {
            return false;
        }
    }

    /** Stores the content on disk, under a temporary name. */
    StagedFile stage(NewDocument document, InputStream content) throws IOException {
        open();
        String key = UUID.randomUUID().toString();
        Path part = staging.resolve(key + PART);
        try {
            Files.createFile(part, PrivateFiles.fileAttributes(part));
            String hash = copy(content, part);
            StagedFile staged = new StagedFile(key, document, staging.resolve(key + DATA), Files.size(part), hash);
            SyncedFiles.write(staging.resolve(key + DESCRIPTION), description(staged));
            SyncedFiles.move(part, staged.path());
            return staged;
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(part);
            Files.deleteIfExists(staging.resolve(key + DESCRIPTION));
            throw failed;
        }
    }

    private static String copy(InputStream content, Path part) throws IOException {
        try (OutputStream out = Files.newOutputStream(part);
                DigestOutputStream hashed = new DigestOutputStream(out, MessageDigest.getInstance("SHA-256"))) {
            content.transferTo(hashed);
            hashed.flush();
            SyncedFiles.sync(part);
            return HexFormat.of().formatHex(hashed.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }

    private static byte[] description(StagedFile staged) throws IOException {
        return JSON.writeValueAsBytes(staged.document()
                .details()
                .toJson()
                .put("id", staged.document().id())
                .put("hash", staged.contentHash()));
    }

    /** Those that were complete when the process ended; deletes what was not. None if nothing was ever uploaded. */
    List<StagedFile> recover() throws IOException {
        if (!Files.isDirectory(staging)) {
            return List.of();
        }
        open();
        deleteUnfinishedDetails();
        List<StagedFile> complete = new ArrayList<>();
        try (Stream<Path> all = Files.list(staging)) {
            for (Path file : all.sorted().toList()) {
                recover(file, complete);
            }
        }
        return complete;
    }

    private void recover(Path file, List<StagedFile> complete) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(DATA)) {
            String key = name.substring(0, name.length() - DATA.length());
            try {
                JsonNode description = JSON.readTree(Files.readAllBytes(staging.resolve(key + DESCRIPTION)));
                NewDocument document = new NewDocument(description.path("id").asText(), UploadMetadata.of(description));
                String hash = description.path("hash").asText();
                complete.add(new StagedFile(key, document, file, Files.size(file), hash));
            } catch (IOException | UploadRefusedException damaged) {
                LOG.warn("An upload cannot be resumed key={}", key, damaged);
                Files.deleteIfExists(file);
            }
        } else if (!name.endsWith(DESCRIPTION) || Files.notExists(staging.resolve(name.replace(DESCRIPTION, DATA)))) {
            Files.deleteIfExists(file);
        }
    }

    private void deleteUnfinishedDetails() throws IOException {
        try (Stream<Path> all = Files.list(UploadMetadata.folder(folder))) {
            for (Path file :
                    (Iterable<Path>) all.filter(path -> !path.toString().endsWith(DESCRIPTION))::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** Forgets a staged file. */
    void discard(StagedFile staged) throws IOException {
        SyncedFiles.delete(staged.path());
        Files.deleteIfExists(staging.resolve(staged.key() + DESCRIPTION));
    }

    /** Moves a staged file to its name; returns whether there was none before. */
    synchronized boolean commit(StagedFile staged) throws IOException {
        Path target = path(staged.document().id());
        checkPlace(target);
        SyncedFiles.createFolder(folderOf(target));
        writeDetails(staged);
        boolean isNew = Files.notExists(target);
        SyncedFiles.move(staged.path(), target);
        deleteOtherDetails(staged);
        Files.deleteIfExists(staging.resolve(staged.key() + DESCRIPTION));
        return isNew;
    }

    private void checkPlace(Path target) {
        if (Files.isDirectory(target)) {
            throw taken(target);
        }
        for (Path above = folderOf(target); !above.equals(folder); above = folderOf(above)) {
            if (Files.exists(above, LinkOption.NOFOLLOW_LINKS)
                    && !Files.isDirectory(above, LinkOption.NOFOLLOW_LINKS)) {
                throw taken(above);
            }
        }
    }

    private UploadRefusedException taken(Path path) {
        return new UploadRefusedException(
                Reason.READ_ONLY,
                "There is a file or a folder %s already, which does not fit; choose another id."
                        .formatted(folder.relativize(path)));
    }

    private void writeDetails(StagedFile staged) throws IOException {
        if (!staged.document().details().isEmpty()) {
            String name = UploadMetadata.fileName(staged.document().id(), staged.contentHash());
            SyncedFiles.write(
                    UploadMetadata.folder(folder).resolve(name),
                    JSON.writeValueAsBytes(staged.document()
                            .details()
                            .toJson()
                            .put("id", staged.document().id())));
        }
    }

    private void deleteOtherDetails(StagedFile staged) throws IOException {
        String id = staged.document().id();
        deleteDetails(
                id, staged.document().details().isEmpty() ? "" : UploadMetadata.fileName(id, staged.contentHash()));
    }

    private void deleteDetails(String id, String kept) throws IOException {
        String prefix = UploadMetadata.prefix(id);
        try (Stream<Path> all = Files.list(UploadMetadata.folder(folder))) {
            for (Path file : (Iterable<Path>) all.filter(path -> isOther(path, prefix, kept))::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isOther(Path file, String prefix, String kept) {
        String name = file.getFileName().toString();
        return name.startsWith(prefix) && !name.equals(kept);
    }

    /** Deletes a file with its details, and folders that become empty; returns whether there was one. */
    synchronized boolean delete(String id) throws IOException {
        if (!NewDocument.isValid(id)) {
            return false;
        }
        Path file = path(id);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        open();
        SyncedFiles.delete(file);
        deleteDetails(id, "");
        deleteEmptyFolders(folderOf(file));
        return true;
    }

    private void deleteEmptyFolders(Path lowest) throws IOException {
        try {
            for (Path empty = lowest; !empty.equals(folder); empty = folderOf(empty)) {
                SyncedFiles.delete(empty);
            }
        } catch (DirectoryNotEmptyException used) {
            LOG.debug("A folder holds other documents", used);
        }
    }

    private Path path(String id) {
        try {
            return folder.resolve(id);
        } catch (InvalidPathException impossible) {
            throw new UploadRefusedException(
                    Reason.INVALID_ID, "The file system of this machine cannot hold this id.", impossible);
        }
    }

    private static Path folderOf(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalStateException(file + " is not in a folder");
        }
        return parent;
    }

    @Override
    public synchronized void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException failed) {
            LOG.warn("The folder of uploaded documents cannot be unlocked", failed);
        }
    }
}
