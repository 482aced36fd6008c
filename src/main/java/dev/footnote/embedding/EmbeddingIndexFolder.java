package dev.footnote.embedding;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.SlowCodecReaderWrapper;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the Lucene index of one fingerprint. One process at a time may write; the process that holds the lock moves a
 * damaged index aside and recovers its intact segments.
 */
final class EmbeddingIndexFolder {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddingIndexFolder.class);

    private EmbeddingIndexFolder() {}

    /** Not memory-mapped: if another process truncated a mapped file, this process would crash. */
    static Directory directory(Path folder) throws IOException {
        return new NIOFSDirectory(folder);
    }

    /** Null if another process writes or the folder is not writable. Does not wait for the lock. */
    static @Nullable IndexWriter writer(Path folder, Directory directory) {
        try {
            return openOrRebuild(folder, directory);
        } catch (LockObtainFailedException | OverlappingFileLockException e) {
            LOG.debug("Another process stores embeddings; this one only reads them folder={}", folder);
            return null;
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn(
                    "New embeddings are not stored because the folder is not writable folder={} cause={}",
                    folder,
                    e.toString());
            return null;
        }
    }

    private static IndexWriter openOrRebuild(Path folder, Directory directory) throws IOException {
        try {
            return openIntact(directory);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | EOFException
                | NoSuchFileException
                | FileNotFoundException
                | IllegalArgumentException damage) {
            // The last one: Lucene parses any file name that starts with "segments" as one of its own.
            LOG.warn("Stored embeddings are damaged and are rebuilt folder={} cause={}", folder, damage.toString());
            return rebuild(folder, directory);
        }
    }

    /** Verifies the checksum of every file: otherwise each later merge of a damaged one would fail. */
    private static IndexWriter openIntact(Directory directory) throws IOException {
        IndexWriter writer = open(directory);
        try (DirectoryReader reader = DirectoryReader.open(writer)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                leaf.reader().checkIntegrity();
            }
            return writer;
        } catch (IOException | RuntimeException e) {
            writer.rollback();
            throw e;
        }
    }

    /** Merges on the committing thread, so that failures are noticed. */
    private static IndexWriter open(Directory directory) throws IOException {
        return new IndexWriter(directory, new IndexWriterConfig().setMergeScheduler(new SerialMergeScheduler()));
    }

    private static IndexWriter rebuild(Path folder, Directory directory) throws IOException {
        Path backup = folder.resolveSibling(folder.getFileName() + ".damaged");
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            moveFiles(folder, backup);
        }
        IndexWriter writer = open(directory);
        recover(backup, writer);
        return writer;
    }

    private static void moveFiles(Path folder, Path backup) throws IOException {
        Files.createDirectories(backup);
        for (Path leftover : files(backup)) {
            Files.delete(leftover);
        }
        for (Path file : files(folder)) {
            if (!file.endsWith(IndexWriter.WRITE_LOCK_NAME)) {
                Files.move(file, backup.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            entries.forEach(files::add);
        }
        return files;
    }

    private static void recover(Path backup, IndexWriter writer) throws IOException {
        try (Directory damaged = directory(backup);
                DirectoryReader reader = DirectoryReader.open(damaged)) {
            List<CodecReader> intact = new ArrayList<>();
            for (LeafReaderContext leaf : intactSegments(reader)) {
                intact.add(SlowCodecReaderWrapper.wrap(leaf.reader()));
            }
            writer.addIndexes(intact.toArray(CodecReader[]::new));
            writer.commit();
            LOG.info("Embeddings were recovered from the damaged folder count={}", writer.getDocStats().numDocs);
        } catch (IOException | IllegalArgumentException e) {
            LOG.info("Nothing could be recovered from the damaged folder folder={}", backup);
        }
    }

    /** The segments whose checksums are correct. */
    static List<LeafReaderContext> intactSegments(DirectoryReader reader) throws IOException {
        List<LeafReaderContext> intact = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            try {
                leaf.reader().checkIntegrity();
                intact.add(leaf);
            } catch (CorruptIndexException e) {
                LOG.debug("A segment is damaged segment={}", leaf, e);
            }
        }
        return intact;
    }
}
