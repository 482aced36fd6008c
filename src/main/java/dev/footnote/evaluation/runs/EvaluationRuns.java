package dev.footnote.evaluation.runs;

import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.Progress;
import dev.footnote.evaluation.Selection;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.reading.QuestionSets;
import dev.footnote.evaluation.reading.RefusedQuestionSet;
import dev.footnote.evaluation.report.QuestionResult;
import dev.footnote.evaluation.runs.RunState.Stage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Queues question sets, runs them in the background one at a time, and keeps their results. A run that is unfinished
 * when the process ends is marked {@code failed} at the next start and is not restarted. Thread-safe.
 */
public final class EvaluationRuns implements AutoCloseable {

    /** File name of the HTML report, beside {@link Evaluation#REPORT}. */
    public static final String PAGE = "report.html";

    private static final Logger LOG = LoggerFactory.getLogger(EvaluationRuns.class);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int SUFFIX = 8;

    /** How long shutdown waits for running questions. */
    private static final long PATIENCE_SECONDS = 10;

    private final RunFolders folders;
    private final Work work;
    private final InstantSource clock;
    private final int maxQueued;
    private final ThreadPoolExecutor thread;
    private final Map<String, RunState> states = new LinkedHashMap<>();
    private final Map<String, Run> unfinished = new HashMap<>();
    private volatile boolean closed;

    /** Runs a set and writes its results to a folder. Implementations check often whether the run is cancelled. */
    @FunctionalInterface
    public interface Work {
        Evaluation.Result run(QuestionSet set, Selection selection, Path folder, Progress progress);
    }

    /** @param results parent of the folders of all runs; existing runs are loaded */
    public EvaluationRuns(Path results, int maxQueued, Work work, InstantSource clock) {
        this.folders = new RunFolders(results);
        this.work = work;
        this.clock = clock;
        this.maxQueued = maxQueued;
        this.thread = new ThreadPoolExecutor(
                1, 1, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(maxQueued), task -> new Thread(task, "evaluation"));
        folders.read().forEach(this::restore);
    }

    private synchronized void restore(RunState state) {
        states.put(state.id(), state);
        if (!state.isOver()) {
            change(state.id(), earlier -> earlier.failed(RunState.INTERRUPTED, clock.instant()));
            folders.dropUpload(state.id());
        }
    }

    /**
     * Reads the set and queues a run.
     *
     * @throws RefusedQuestionSet if the set has errors; nothing is run or kept
     * @throws NothingSelected if the selection matches no question
     * @throws QueueFull if the queue is full
     */
    public RunState start(Path set, Selection selection) {
        return start(newId(), () -> set, selection);
    }

    /** Like {@link #start(Path, Selection)}, for a copy of the uploaded files. */
    public RunState start(Upload upload, Selection selection) {
        String id = newId();
        return start(id, () -> folders.keep(id, upload), selection);
    }

    private RunState start(String id, Supplier<Path> source, Selection selection) {
        boolean started = false;
        try {
            Path set = source.get();
            RunState state = enqueue(new Run(id, set, selection), QuestionSets.read(set));
            started = true;
            return state;
        } finally {
            if (!started) {
                folders.drop(id);
            }
        }
    }

    /** Does not keep the questions: they are read again when the run starts, so queued runs take no memory. */
    private synchronized RunState enqueue(Run run, QuestionSet set) {
        int total = run.selection.of(set).size();
        if (total == 0) {
            throw new NothingSelected();
        }
        if (closed || thread.getQueue().remainingCapacity() == 0) {
            throw new QueueFull(maxQueued);
        }
        RunState state = RunState.queued(run.id, set.name(), total, clock.instant());
        folders.write(state);
        try {
            // the run starts only after this lock is released
            thread.execute(run);
        } catch (RejectedExecutionException stopping) {
            throw new QueueFull(maxQueued);
        }
        states.put(run.id, state);
        unfinished.put(run.id, run);
        return state;
    }

    private String newId() {
        return TIME.format(clock.instant()) + "-" + UUID.randomUUID().toString().substring(0, SUFFIX);
    }

    /** All runs, newest first. */
    public synchronized List<RunState> list() {
        List<RunState> all = new ArrayList<>(states.values());
        Collections.reverse(all);
        return all;
    }

    public synchronized Optional<RunState> find(String id) {
        return Optional.ofNullable(states.get(id));
    }

    /** The report of an ended run, possibly partial; empty if the run is unknown, unfinished or never started. */
    public Optional<Path> report(String id) {
        return file(id, Evaluation.REPORT);
    }

    /** The HTML report of an ended run. */
    public Optional<Path> page(String id) {
        return file(id, PAGE);
    }

    private Optional<Path> file(String id, String name) {
        return find(id).filter(RunState::isOver)
                .map(state -> folders.of(id).resolve(name))
                .filter(Files::isRegularFile);
    }

    /**
     * Cancels a run: immediately if it is queued, otherwise after its running questions. Has no effect on an ended run.
     *
     * @return false if there is no such run
     */
    public synchronized boolean cancel(String id) {
        Run run = unfinished.get(id);
        if (run != null) {
            run.cancelled = true;
            if (thread.remove(run)) {
                end(id, state -> state.ended(Stage.CANCELLED, null, clock.instant()));
            }
        }
        return states.containsKey(id);
    }

    private synchronized RunState change(String id, UnaryOperator<RunState> change) {
        RunState state = change.apply(find(id).orElseThrow());
        states.put(id, state);
        folders.write(state);
        return state;
    }

    private synchronized void end(String id, UnaryOperator<RunState> change) {
        unfinished.remove(id);
        folders.dropUpload(id);
        RunState state = change(id, change);
        LOG.info(
                "An evaluation run has ended id={} set={} stage={} done={} total={}",
                id,
                state.set(),
                state.stage(),
                state.done(),
                state.total());
    }

    @Override
    public void close() {
        closed = true;
        thread.getQueue().clear();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                thread.shutdownNow();
                LOG.warn("An evaluation run did not stop in time and is marked as interrupted");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        interruptAll();
    }

    private synchronized void interruptAll() {
        for (String id : List.copyOf(unfinished.keySet())) {
            end(id, state -> state.failed(RunState.INTERRUPTED, clock.instant()));
        }
    }

    /** One run, which also observes its own progress. */
    private final class Run implements Runnable, Progress {

        private final String id;
        private final Path set;
        private final Selection selection;
        private volatile boolean cancelled;
        private int asked;

        Run(String id, Path set, Selection selection) {
            this.id = id;
            this.set = set;
            this.selection = selection;
        }

        @Override
        public boolean isCancelled() {
            return cancelled || closed;
        }

        @Override
        public void done(QuestionResult result) {
            asked++;
            change(id, state -> state.asked(asked));
        }

        @Override
        public void run() {
            boolean ended = false;
            try {
                change(id, state -> state.running(clock.instant()));
                Evaluation.Result result = work.run(QuestionSets.read(set), selection, folders.of(id), this);
                RunFigures figures = RunFigures.of(result.summary());
                boolean complete = result.summary().complete();
                end(id, state -> ended(state, complete, figures));
                ended = true;
            } catch (RuntimeException failed) {
                ended = true;
                endEarly(failed);
            } finally {
                if (!ended) {
                    end(id, state -> state.failed("the service failed; see its log", clock.instant()));
                }
            }
        }

        private RunState ended(RunState state, boolean complete, RunFigures figures) {
            Instant now = clock.instant();
            if (closed && !complete) {
                return state.failed(RunState.INTERRUPTED, now);
            }
            return state.ended(complete ? Stage.DONE : Stage.CANCELLED, figures, now);
        }

        /** A failure during a cancellation counts as the cancellation. */
        private void endEarly(RuntimeException failed) {
            Instant now = clock.instant();
            if (closed) {
                end(id, state -> state.failed(RunState.INTERRUPTED, now));
            } else if (cancelled) {
                end(id, state -> state.ended(Stage.CANCELLED, null, now));
            } else {
                LOG.error("An evaluation run failed id={}", id, failed);
                end(id, state -> state.failed(reason(failed), now));
            }
        }

        private static String reason(RuntimeException failed) {
            return failed instanceof RefusedQuestionSet
                    ? "the set was changed after the run was queued and has errors now"
                    : "the run failed; see the log of the service";
        }
    }
}
