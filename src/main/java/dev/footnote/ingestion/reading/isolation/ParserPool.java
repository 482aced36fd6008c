package dev.footnote.ingestion.reading.isolation;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.footnote.files.ProgramBuild;
import dev.footnote.ingestion.format.ParsedFile;
import dev.footnote.ingestion.format.SourceFile;
import java.io.StreamCorruptedException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Parses files in a few processes, which start when they are needed and end when no file has come for a while. A file
 * whose process hangs, exhausts its memory or crashes is a failure; the next file gets a fresh process. Thread-safe.
 */
public final class ParserPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ParserPool.class);

    private static final Duration IDLE = Duration.ofSeconds(20);

    private static final String REPAIR = "the file may be damaged: open it, and save it again";

    private final ParserCommand command;
    private final ParsingConfig config;
    private final Duration idle;
    private final Semaphore places;
    private final Deque<IdleProcess> idleProcesses = new ArrayDeque<>();
    private final ScheduledThreadPoolExecutor timer;
    private final @Nullable ParsedFileCache cache;
    private boolean isClosed;

    public ParserPool(ParserCommand command, ParsingConfig config) {
        this(command, config, IDLE);
    }

    /** @param idle how long a process is kept without a file */
    ParserPool(ParserCommand command, ParsingConfig config, Duration idle) {
        this.command = command;
        this.config = config;
        this.idle = idle;
        this.places = new Semaphore(config.parallelism(), true);
        this.timer = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "footnote-parser-idle");
            thread.setDaemon(true);
            return thread;
        });
        timer.setRemoveOnCancelPolicy(true);
        this.cache = config.keep()
                ? ProgramBuild.ofJar(command.main())
                        .map(build -> new ParsedFileCache(
                                ParsingConfig.effectiveDirectory(config),
                                build,
                                command.arguments(),
                                Clock.systemUTC()))
                        .orElse(null)
                : null;
    }

    /** Parses a file, unless its result is stored; problems with it are part of the result and never thrown. */
    public ParsedFile parse(SourceFile file) {
        Optional<ParsedFile> stored = cache == null ? Optional.empty() : cache.load(file);
        return stored.orElseGet(() -> parseAndStore(file));
    }

    /** A file of which something could not be read is tried again at the next start; its cause may be gone then. */
    private ParsedFile parseAndStore(SourceFile file) {
        ParsedFile parsed = parseWhenFree(file);
        if (cache != null && !parsed.isRetryable() && parsed.failures().isEmpty()) {
            cache.store(file, parsed);
        }
        return parsed;
    }

    private ParsedFile parseWhenFree(SourceFile file) {
        try {
            places.acquire();
            try {
                return parseInTurn(file);
            } finally {
                places.release();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return ParsedFile.unreadable(file.name(), "reading it was interrupted");
        }
    }

    private ParsedFile parseInTurn(SourceFile file) throws InterruptedException {
        try {
            return parseOnce(file);
        } catch (ParserStartException impossible) {
            return ParsedFile.unreadable(
                    file.name(),
                    "no process could be started to parse it (%s); check that memory is free and that %s can be run"
                            .formatted(impossible.getMessage(), ParserCommand.java()));
        } catch (TimeoutException late) {
            return ParsedFile.failed(
                    file.name(),
                    "parsing it takes longer than footnote.parsing.timeout (%d s); split or simplify it, or raise the limit"
                            .formatted(config.timeout().toSeconds()));
        }
    }

    /** A process that parsed other files before may have crashed because of them, so the file gets a fresh one. */
    private ParsedFile parseOnce(SourceFile file) throws InterruptedException, ParserStartException, TimeoutException {
        ParserProcess kept = takeIdle();
        if (kept != null) {
            try {
                return parse(file, kept);
            } catch (ExecutionException broken) {
                LOG.debug("A kept parser process failed; the file is parsed in a fresh one", broken);
            }
        }
        ParserProcess fresh = ParserProcess.start(command);
        try {
            return parse(file, fresh);
        } catch (ExecutionException broken) {
            return ParsedFile.failed(file.name(), reason(broken.getCause(), fresh.end()));
        }
    }

    private ParsedFile parse(SourceFile file, ParserProcess process)
            throws InterruptedException, TimeoutException, ExecutionException {
        ParsedFile result = process.parse(file, config.timeout());
        keep(process);
        return result;
    }

    private String reason(@Nullable Throwable cause, int status) {
        if (cause instanceof StreamCorruptedException || cause instanceof JsonProcessingException) {
            return "its parser returned what cannot be read; " + REPAIR;
        }
        if (status == ParserCommand.OUT_OF_MEMORY) {
            return "parsing it needs more memory than footnote.parsing.heap-megabytes (%d); split or simplify it, or raise the limit"
                    .formatted(config.heapMegabytes());
        }
        return "its parser crashed with status %d; ".formatted(status) + REPAIR;
    }

    private synchronized @Nullable ParserProcess takeIdle() {
        for (IdleProcess next = idleProcesses.pollFirst(); next != null; next = idleProcesses.pollFirst()) {
            next.end.cancel(false);
            if (next.process.isAlive()) {
                return next.process;
            }
        }
        return null;
    }

    private synchronized void keep(ParserProcess process) {
        if (isClosed) {
            process.close();
            return;
        }
        Future<?> end = timer.schedule(() -> endIfIdle(process), idle.toMillis(), TimeUnit.MILLISECONDS);
        idleProcesses.addFirst(new IdleProcess(process, end));
    }

    private synchronized void endIfIdle(ParserProcess process) {
        if (idleProcesses.removeIf(waiting -> waiting.process == process)) {
            process.close();
        }
    }

    /** Ends the processes that are not parsing; one that is ends with its file. */
    @Override
    public synchronized void close() {
        isClosed = true;
        timer.shutdownNow();
        idleProcesses.forEach(waiting -> waiting.process.close());
        idleProcesses.clear();
    }

    /** A process without a file, and the task that ends it. */
    private record IdleProcess(ParserProcess process, Future<?> end) {}
}
