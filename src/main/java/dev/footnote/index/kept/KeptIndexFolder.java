package dev.footnote.index.kept;

import dev.footnote.files.PrivateFiles;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.codecs.CodecUtil;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with the Lucene index of one folder of documents. The index is loaded into memory and written back as a
 * whole commit, so that a reader in another process, or the next start after a crash, finds the commit before or the one
 * after. A commit names what it depends on; one that differs is not used. Safe for several processes, one of which
 * writes at a time.
 */
public final class KeptIndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(KeptIndexFolder.class);

    /** Another process may replace the files while they are read. */
    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final Map<String, String> identity;

    /**
     * @param folder created when something is written
     * @param identity all that an index depends on besides the documents, such as the build of the program
     */
    public KeptIndexFolder(Path folder, Map<String, String> identity) {
        this.folder = folder;
        this.identity = new TreeMap<>(identity);
    }

    /** What to store with a commit so that {@link #load} accepts it. */
    public Map<String, String> identity() {
        return identity;
    }

    /** A copy in memory of the index in the folder, every byte of which is verified; empty if there is none to use. */
    public Optional<Directory> load() {
        for (int attempt = 1; Files.isDirectory(folder); attempt++) {
            try (Directory disk = new NIOFSDirectory(folder)) {
                return load(disk);
            } catch (NoSuchFileException | FileNotFoundException replaced) {
                if (attempt == ATTEMPTS) {
                    reject("a file is missing: " + replaced.getMessage());
                    return Optional.empty();
                }
            } catch (IOException | IllegalArgumentException damaged) {
                // The last one: Lucene parses any file name that starts with "segments" as one of its own.
                reject("it is damaged: " + damaged);
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** What was loaded cannot be used after all; it is replaced when the index is next stored. */
    public void reject(String reason) {
        LOG.info("The kept index is not used and is built from the documents folder={} reason={}", folder, reason);
    }

    private Optional<Directory> load(Directory disk) throws IOException {
        if (!DirectoryReader.indexExists(disk)) {
            return Optional.empty();
        }
        String name = SegmentInfos.getLastCommitSegmentsFileName(disk);
        // Before it is parsed: damaged lengths would exhaust the memory.
        verify(disk, name);
        SegmentInfos commit = SegmentInfos.readCommit(disk, name);
        Set<String> differences = differences(commit.getUserData());
        if (!differences.isEmpty()) {
            reject("it was written with another " + String.join(", ", differences));
            return Optional.empty();
        }
        Directory memory = new ByteBuffersDirectory();
        for (String file : commit.files(true)) {
            memory.copyFrom(disk, file, file, IOContext.READONCE);
            verify(memory, file);
        }
        markAsUsed();
        LOG.info(
                "Kept index loaded folder={} files={}",
                folder,
                commit.files(true).size());
        return Optional.of(memory);
    }

    private void markAsUsed() {
        try {
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
        } catch (IOException readOnly) {
            LOG.debug("The time of the last use cannot be set folder={}", folder, readOnly);
        }
    }

    private static void verify(Directory directory, String file) throws IOException {
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            CodecUtil.checksumEntireFile(in);
        }
    }

    private Set<String> differences(Map<String, String> stored) {
        Set<String> differences = new TreeSet<>();
        identity.forEach((name, value) -> {
            if (!value.equals(stored.get(name))) {
                differences.add(name);
            }
        });
        return differences;
    }

    /**
     * Writes a commit, and deletes what it replaces; files that are in the folder already are not written again.
     *
     * @return whether it is in the folder now; not if another process is writing
     * @throws IOException when it cannot be written; the commit before it may be lost
     */
    public boolean store(Directory memory, IndexCommit commit) throws IOException {
        PrivateFiles.createFolder(folder);
        try (Directory disk = new NIOFSDirectory(folder);
                Lock lock = disk.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            Collection<String> missing = missing(memory, disk, commit.getFileNames());
            if (!missing.isEmpty() && isOfAnotherIndex(disk, missing)) {
                delete(disk, others(disk, Set.of()));
                missing = commit.getFileNames();
            }
            if (!missing.isEmpty()) {
                write(memory, disk, commit, missing);
            }
            delete(disk, others(disk, commit.getFileNames()));
            return true;
        } catch (LockObtainFailedException | OverlappingFileLockException busy) {
            LOG.debug("Another process stores the index folder={}", folder);
            return false;
        }
    }

    private static List<String> missing(Directory memory, Directory disk, Collection<String> files) throws IOException {
        Set<String> existing = new HashSet<>(Arrays.asList(disk.listAll()));
        List<String> missing = new ArrayList<>();
        for (String file : files) {
            if (!existing.contains(file) || !isSame(memory, disk, file)) {
                missing.add(file);
            }
        }
        return missing;
    }

    /** By length and checksum; a file whose content was damaged since is noticed when it is loaded. */
    private static boolean isSame(Directory one, Directory other, String file) throws IOException {
        return one.fileLength(file) == other.fileLength(file) && checksum(one, file) == checksum(other, file);
    }

    /** Minus one for a file that was truncated. */
    private static long checksum(Directory directory, String file) throws IOException {
        try (IndexInput in = directory.openInput(file, IOContext.READONCE)) {
            return CodecUtil.retrieveChecksum(in);
        } catch (CorruptIndexException damaged) {
            return -1;
        }
    }

    /** The file that names the others is written last, under its final name only when all are on disk. */
    private static void write(Directory memory, Directory disk, IndexCommit commit, Collection<String> files)
            throws IOException {
        String segments = commit.getSegmentsFileName();
        List<String> parts =
                files.stream().filter(file -> !file.equals(segments)).toList();
        for (String file : parts) {
            disk.copyFrom(memory, file, file, IOContext.DEFAULT);
        }
        disk.sync(parts);
        String pending = segments.replace(IndexFileNames.SEGMENTS, IndexFileNames.PENDING_SEGMENTS);
        disk.copyFrom(memory, segments, pending, IOContext.DEFAULT);
        disk.sync(List.of(pending));
        disk.rename(pending, segments);
        disk.syncMetaData();
    }

    /** Whether the files on disk do not belong to an earlier commit of the same index. */
    private static boolean isOfAnotherIndex(Directory disk, Collection<String> files) throws IOException {
        List<String> existing = Arrays.asList(disk.listAll());
        return files.stream().anyMatch(existing::contains) || generation(existing) >= generation(files);
    }

    private static long generation(Collection<String> files) {
        try {
            return SegmentInfos.getLastCommitGeneration(files.toArray(String[]::new));
        } catch (IllegalArgumentException foreign) {
            return Long.MAX_VALUE;
        }
    }

    /** All files of an index but these. */
    private static List<String> others(Directory disk, Collection<String> files) throws IOException {
        return Arrays.stream(disk.listAll())
                .filter(file -> !files.contains(file))
                .filter(file -> IndexFileNames.CODEC_FILE_PATTERN.matcher(file).matches()
                        || file.startsWith(IndexFileNames.SEGMENTS)
                        || file.startsWith(IndexFileNames.PENDING_SEGMENTS))
                .toList();
    }

    /** The files that name others go first, so that no commit remains without its files. */
    private static void delete(Directory disk, List<String> files) throws IOException {
        for (String file : files.stream().sorted(Comparator.reverseOrder()).toList()) {
            disk.deleteFile(file);
        }
    }
}
