package dev.footnote.slack.inbox;

import dev.footnote.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * An embedded database that one thread writes. Work that arrives while the disk is busy is committed together, so that
 * many callers wait for one write. After a failure, such as a full disk, the database is opened again for the next
 * work.
 */
final class InboxDatabase implements AutoCloseable {

    private static final int LARGEST_BATCH = 1000;

    private final Path file;
    private final JdbcDataSource source = new JdbcDataSource();
    private final String schema;
    private final BlockingQueue<Work<?>> waiting = new LinkedBlockingQueue<>();
    private final Work<Boolean> last = new Work<>(open -> true, new CompletableFuture<>());
    private final Thread writer;
    private @Nullable Connection connection;
    private boolean closed;

    /**
     * Opens the database, or creates it.
     *
     * @param file without H2's extension
     * @param schema SQL that creates the tables unless they exist
     * @throws InboxException when it is used by another process, is damaged or cannot be written
     */
    InboxDatabase(Path file, String schema) {
        this(file, "jdbc:h2:file:", schema);
    }

    /** Opens it through one of H2's file systems, which {@code prefix} names. */
    InboxDatabase(Path file, String prefix, String schema) {
        this.file = file.toAbsolutePath();
        this.schema = schema;
        // A commit writes at once. H2's error log would hold questions. The thread closes the database itself.
        source.setURL(prefix + this.file
                + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DB_CLOSE_ON_EXIT=FALSE");
        try {
            createFolder();
            connection();
        } catch (SQLException | IOException failed) {
            throw exception(failed);
        }
        writer = new Thread(this::writeBatches, "slack-inbox");
        writer.setDaemon(true);
        writer.start();
    }

    /** Questions are private: only the owner may read the folder. */
    private void createFolder() throws IOException {
        if (file.toString().contains(";")) {
            throw new IOException("H2 accepts no semicolon in a path");
        }
        PrivateFiles.createFolder(file.getParent());
    }

    /** Statements of one transaction. */
    interface Transaction<T> {
        T run(Connection connection) throws SQLException;
    }

    private record Work<T>(Transaction<T> transaction, CompletableFuture<T> result) {

        /** Runs it; returns what completes the result once the transaction is on disk. */
        Runnable run(Connection connection) throws SQLException {
            T value = transaction.run(connection);
            return () -> result.complete(value);
        }
    }

    /**
     * Runs a transaction; it is on disk when this returns.
     *
     * @throws InboxException when it could not be written; then nothing of it is executed
     */
    <T> T execute(Transaction<T> transaction) {
        Work<T> work = new Work<>(transaction, new CompletableFuture<>());
        enqueue(work);
        try {
            return work.result().join();
        } catch (CompletionException failed) {
            throw exception(failed.getCause());
        }
    }

    private synchronized void enqueue(Work<?> work) {
        if (closed) {
            throw new InboxException(file, "the service is stopping", null);
        }
        waiting.add(work);
    }

    private void writeBatches() {
        List<Work<?>> batch = new ArrayList<>();
        try {
            while (!batch.contains(last)) {
                batch.clear();
                batch.add(waiting.take());
                waiting.drainTo(batch, LARGEST_BATCH);
                write(batch);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            closeConnection();
        }
    }

    /**
     * Writes all together or, if that fails, each alone, because a single one may be the cause. Errors, such as a lack
     * of memory, are reported too: the thread must live, because the callers wait for it.
     */
    private void write(List<Work<?>> batch) {
        try {
            commit(batch);
        } catch (SQLException | RuntimeException | Error failed) {
            closeConnection();
            if (batch.size() > 1) {
                batch.forEach(work -> write(List.of(work)));
            } else {
                batch.forEach(work -> work.result().completeExceptionally(failed));
            }
        }
    }

    private void commit(List<Work<?>> batch) throws SQLException {
        Connection open = connection();
        List<Runnable> completions = new ArrayList<>();
        for (Work<?> work : batch) {
            completions.add(work.run(open));
        }
        open.commit();
        sync(open);
        completions.forEach(Runnable::run);
    }

    /** A commit hands the data to the operating system; this has it written to the disk. */
    private static void sync(Connection open) throws SQLException {
        try (Statement statement = open.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private Connection connection() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = source.getConnection();
            connection = open;
            open.setAutoCommit(false);
            try (Statement statement = open.createStatement()) {
                statement.execute(schema);
                open.commit();
            }
        }
        return open;
    }

    /** Closing the only connection closes the database; an open transaction is rolled back. */
    private void closeConnection() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException | RuntimeException failed) {
                // The failure that led here is reported; the next work opens the database again.
            }
        }
    }

    private InboxException exception(@Nullable Throwable failed) {
        return new InboxException(file, reason(failed), failed);
    }

    private static String reason(@Nullable Throwable failed) {
        if (!(failed instanceof SQLException refused)) {
            return String.valueOf(failed);
        }
        return switch (refused.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
                "another process uses them; give each its own" + " footnote.slack.directory";
            case ErrorCode.FILE_CORRUPTED_1 -> "the file is damaged; move it away to start with an empty one";
            default -> String.valueOf(refused.getMessage());
        };
    }

    /** Returns when all work is written. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                waiting.add(last);
            }
        }
        try {
            writer.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
