package dev.footnote.feedback;

import dev.footnote.files.PrivateFiles;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Set;

/**
 * The file that ratings are appended to, one a line; created by the first rating. It is opened for each rating, so that
 * it may be moved at any time, and locked while it is written, so that several threads and processes may share it.
 */
final class RatingsFile {

    /** Writing a line takes milliseconds: a process that holds the lock for longer is stuck. */
    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);

    private static final Duration PAUSE = Duration.ofMillis(5);

    private static final Set<OpenOption> OPTIONS =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);

    private final Path path;
    private final long maxBytes;
    private boolean closed;

    RatingsFile(Path path, long maxBytes) {
        this.path = path.toAbsolutePath();
        this.maxBytes = maxBytes;
    }

    /**
     * Appends a line; it is on disk when this returns.
     *
     * @param line with its line feed
     * @throws RatingWriteException when the line was not written; the file is unchanged
     */
    synchronized void append(byte[] line) {
        try {
            if (closed) {
                throw new IOException("the service is stopping");
            }
            makeFolder();
            // Closing the channel releases the lock.
            try (FileChannel channel = FileChannel.open(path, OPTIONS, PrivateFiles.fileAttributes(path))) {
                lock(channel);
                append(channel, line, maxBytes);
                channel.force(false);
            }
        } catch (IOException failed) {
            throw new RatingWriteException(path, failed);
        }
    }

    /** Waits for a write in progress; later writes are refused. */
    synchronized void close() {
        closed = true;
    }

    /**
     * Appends a line. If the last line was cut off by a crash, it is ended first, so that only that line is damaged.
     */
    static void append(SeekableByteChannel file, byte[] line, long maxBytes) throws IOException {
        long before = file.size();
        boolean cutOff = before > 0 && last(file, before) != '\n';
        ByteBuffer bytes = ByteBuffer.allocate(line.length + (cutOff ? 1 : 0));
        bytes.put(cutOff ? new byte[] {'\n'} : new byte[0]).put(line).flip();
        if (before + bytes.remaining() > maxBytes) {
            throw new IOException(
                    "it would exceed %d bytes; raise footnote.feedback.max-file-bytes".formatted(maxBytes));
        }
        try {
            file.position(before);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException failed) {
            truncateAfterFailure(file, before, failed);
            throw failed;
        }
    }

    private static void truncateAfterFailure(SeekableByteChannel file, long before, IOException failed) {
        try {
            file.truncate(before);
        } catch (IOException again) {
            failed.addSuppressed(again);
        }
    }

    private static byte last(SeekableByteChannel file, long size) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        file.position(size - 1).read(last);
        return last.get(0);
    }

    /** Only if it does not exist: creating it fails on Java 17 when it is a link to a folder. */
    private void makeFolder() throws IOException {
        Path folder = path.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
    }

    private static void lock(FileChannel channel) throws IOException {
        long start = System.nanoTime();
        while (!isLocked(channel)) {
            if (System.nanoTime() - start > LOCK_TIMEOUT.toNanos()) {
                throw new IOException("it is locked by another process");
            }
            pause();
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while it was locked");
        }
    }
}
