package dev.footnote.evaluation.runs;

import dev.footnote.evaluation.Evaluation;
import dev.footnote.evaluation.EvaluationListener;
import dev.footnote.evaluation.QuestionSelection;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.reading.InvalidQuestionSetException;
import dev.footnote.evaluation.reading.QuestionSetReader;
import dev.footnote.evaluation.report.QuestionResult;
import dev.footnote.evaluation.runs.RunState.Stage;
import dev.footnote.llm.Cancellation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
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

    private final RunFolders folders;
    private final RunTask runTask;
    private final InstantSource clock;
    private final int maxQueued;
    private final RunThread thread;
    private final Map<String, RunState> states = new LinkedHashMap<>();
    private final Map<String, Run> unfinished = new HashMap<>();
    private volatile boolean closed;

    /** Runs a set and writes its results to a folder. Implementations check often whether the run is cancelled. */
    @FunctionalInterface
    public interface RunTask {
        Evaluation.Result run(
                QuestionSet set,
                QuestionSelection questionSelection,
                Path folder,
                EvaluationListener evaluationListener);
    }

    /** @param results parent of the folders of all runs; existing runs are loaded */
    public EvaluationRuns(Path results, int maxQueued, RunTask runTask, InstantSource clock) {
        this.folders = new RunFolders(results);
        this.runTask = runTask;
        this.clock = clock;
        this.maxQueued = maxQueued;
        this.thread = new RunThread(maxQueued);
        folders.readStates().forEach(this::restore);
    }

    private synchronized void restore(RunState state) {
        states.put(state.id(), state);
        if (!state.isOver()) {
            updateState(state.id(), earlier -> earlier.failed(RunState.INTERRUPTED, clock.instant()));
            folders.deleteUpload(state.id());
        }
    }

    /**
     * Reads the set and queues a run.
     *
     * @throws InvalidQuestionSetException if the set has errors; nothing is run or kept
     * @throws EmptySelectionException if the selection matches no question
     * @throws EvaluationQueueFullException if the queue is full
     */
    public RunState start(Path set, QuestionSelection questionSelection) {
        return start(RunFolders.newId(clock.instant()), () -> set, questionSelection);
    }

    /** Like {@link #start(Path, QuestionSelection)}, for a copy of the uploaded files. */
    public RunState start(QuestionSetUpload questionSetUpload, QuestionSelection questionSelection) {
        String id = RunFolders.newId(clock.instant());
        return start(id, () -> folders.storeUpload(id, questionSetUpload), questionSelection);
    }

    private RunState start(String id, Supplier<Path> source, QuestionSelection questionSelection) {
        boolean started = false;
        try {
            Path set = source.get();
            RunState state = enqueue(new Run(id, set, questionSelection), QuestionSetReader.read(set));
            started = true;
            return state;
        } finally {
            if (!started) {
                folders.deleteRun(id);
            }
        }
    }

    /** Does not keep the questions: they are read again when the run starts, so queued runs take no memory. */
    private synchronized RunState enqueue(Run run, QuestionSet set) {
        int total = run.questionSelection.selectFrom(set).size();
        if (total == 0) {
            throw new EmptySelectionException();
        }
        if (closed || thread.isFull()) {
            throw new EvaluationQueueFullException(maxQueued);
        }
        RunState state = RunState.queued(run.id, set.name(), total, clock.instant());
        folders.write(state);
        try {
            // the run starts only after this lock is released
            thread.execute(run);
        } catch (RejectedExecutionException stopping) {
            throw new EvaluationQueueFullException(maxQueued);
        }
        states.put(run.id, state);
        unfinished.put(run.id, run);
        return state;
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
                .map(state -> folders.folder(id).resolve(name))
                .filter(Files::isRegularFile);
    }

    /**
     * Cancels a run, with its questions under way. Has no effect on an ended run.
     *
     * @return false if there is no such run
     */
    public synchronized boolean cancel(String id) {
        Run run = unfinished.get(id);
        if (run != null) {
            run.cancellation.cancel();
            if (thread.remove(run)) {
                finishRun(id, state -> state.ended(Stage.CANCELLED, null, clock.instant()));
            }
        }
        return states.containsKey(id);
    }

    private synchronized RunState updateState(String id, UnaryOperator<RunState> change) {
        RunState state = change.apply(find(id).orElseThrow());
        states.put(id, state);
        folders.write(state);
        return state;
    }

    private synchronized void finishRun(String id, UnaryOperator<RunState> change) {
        unfinished.remove(id);
        folders.deleteUpload(id);
        RunState state = updateState(id, change);
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
        cancelAll();
        thread.close();
        interruptAll();
    }

    private synchronized void cancelAll() {
        unfinished.values().forEach(run -> run.cancellation.cancel());
    }

    private synchronized void interruptAll() {
        for (String id : List.copyOf(unfinished.keySet())) {
            finishRun(id, state -> state.failed(RunState.INTERRUPTED, clock.instant()));
        }
    }

    /** One run, which also observes its own progress. */
    private final class Run implements Runnable, EvaluationListener {

        private final String id;
        private final Path set;
        private final QuestionSelection questionSelection;
        private final Cancellation cancellation = new Cancellation();
        private int asked;

        Run(String id, Path set, QuestionSelection questionSelection) {
            this.id = id;
            this.set = set;
            this.questionSelection = questionSelection;
        }

        @Override
        public boolean isCancelled() {
            return cancellation.isCancelled();
        }

        @Override
        public void onCancel(Runnable action) {
            cancellation.onCancel(action);
        }

        @Override
        public void removeAction(Runnable action) {
            cancellation.removeAction(action);
        }

        @Override
        public void onResult(QuestionResult result) {
            asked++;
            updateState(id, state -> state.withDone(asked));
        }

        @Override
        public void run() {
            boolean ended = false;
            try {
                updateState(id, state -> state.running(clock.instant()));
                Evaluation.Result result =
                        runTask.run(QuestionSetReader.read(set), questionSelection, folders.folder(id), this);
                RunFigures figures = RunFigures.of(result.summary());
                boolean complete = result.summary().complete();
                finishRun(id, state -> ended(state, complete, figures));
                ended = true;
            } catch (RuntimeException failed) {
                ended = true;
                endEarly(failed);
            } finally {
                if (!ended) {
                    finishRun(id, state -> state.failed("the service failed; see its log", clock.instant()));
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
                finishRun(id, state -> state.failed(RunState.INTERRUPTED, now));
            } else if (isCancelled()) {
                finishRun(id, state -> state.ended(Stage.CANCELLED, null, now));
            } else {
                LOG.error("An evaluation run failed id={}", id, failed);
                finishRun(id, state -> state.failed(reason(failed), now));
            }
        }

        private static String reason(RuntimeException failed) {
            return failed instanceof InvalidQuestionSetException
                    ? "the set was changed after the run was queued and has errors now"
                    : "the run failed; see the log of the service";
        }
    }
}
