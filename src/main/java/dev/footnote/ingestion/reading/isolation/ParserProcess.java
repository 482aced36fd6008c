package dev.footnote.ingestion.reading.isolation;

import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A running parser process. It parses one file at a time, and is killed by any failure. Not thread-safe. */
final class ParserProcess implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ParserProcess.class);

    /** For a busy machine; a process takes a fraction of a second to start. */
    private static final Duration START_TIMEOUT = Duration.ofSeconds(60);

    private static final int LONGEST_LOG_LINE = 1000;

    private final Process process;
    private final DataOutputStream files;
    private final DataInputStream results;
    private int parsed;

    private ParserProcess(Process process) {
        this.process = process;
        this.files = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.results = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        run("footnote-parser-log", new FutureTask<>(this::logErrors));
    }

    /** @throws ParserStartException when it does not start */
    static ParserProcess start(ParserCommand command) throws ParserStartException, InterruptedException {
        ParserProcess started;
        try {
            started = new ParserProcess(command.start());
        } catch (IOException impossible) {
            throw new ParserStartException(String.valueOf(impossible.getMessage()), impossible);
        }
        try {
            started.call(
                    () -> {
                        ParserMessages.readReady(started.results);
                        return started;
                    },
                    START_TIMEOUT);
            return started;
        } catch (ExecutionException | TimeoutException broken) {
            throw new ParserStartException("it ended with status " + started.end(), broken);
        }
    }

    /** How many files it has parsed. */
    int parsed() {
        return parsed;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Parses a file.
     *
     * @throws TimeoutException when it takes longer; the process is killed
     * @throws ExecutionException when the process crashed or its result cannot be read; the process is killed
     * @throws InterruptedException when this thread was interrupted; the process is killed
     */
    ParsedFile parse(SourceFile file, Duration timeout)
            throws TimeoutException, ExecutionException, InterruptedException {
        ParsedFile result = call(
                () -> {
                    ParserMessages.writeFile(files, file);
                    return ParserMessages.readResult(results);
                },
                timeout);
        parsed++;
        return result;
    }

    private <T> T call(Callable<T> exchange, Duration timeout)
            throws TimeoutException, ExecutionException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(exchange);
        run("footnote-parser", task);
        boolean done = false;
        try {
            T result = task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            done = true;
            return result;
        } finally {
            if (!done) {
                closeAfterFailure(task);
            }
        }
    }

    /** A process that crashed ends by itself, and its status tells why. */
    private void closeAfterFailure(FutureTask<?> task) throws InterruptedException {
        boolean isEnding = false;
        try {
            isEnding = task.isDone() && process.waitFor(1, TimeUnit.SECONDS);
        } finally {
            if (!isEnding) {
                close();
            }
        }
    }

    private static void run(String name, FutureTask<?> task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Waits for the end of a process that crashed or was killed, and returns its status. */
    int end() throws InterruptedException {
        close();
        return process.waitFor();
    }

    private boolean logErrors() throws IOException {
        try (InputStream errors = process.getErrorStream();
                Reader reader = new BufferedReader(new InputStreamReader(errors, StandardCharsets.UTF_8))) {
            StringBuilder line = new StringBuilder();
            for (int next = reader.read(); next >= 0; next = reader.read()) {
                if (next == '\n') {
                    LOG.debug("Parser process pid={} line={}", process.pid(), line);
                    line.setLength(0);
                } else if (line.length() < LONGEST_LOG_LINE) {
                    line.append((char) next);
                }
            }
        }
        return true;
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
