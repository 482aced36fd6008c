package dev.footnote.evaluation.runs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The state of a run.
 *
 * @param reason why the run failed, {@link #INTERRUPTED} if the service stopped during the run; null if it did not fail
 * @param done number of questions asked, out of {@code total}
 * @param figures figures over the questions asked; null before the run has ended, or if nothing could be measured
 */
public record RunState(
        String id,
        String set,
        Stage stage,
        @Nullable String reason,
        int done,
        int total,
        Instant created,
        @Nullable Instant started,
        @Nullable Instant finished,
        @Nullable RunFigures figures) {

    static final String INTERRUPTED = "interrupted";

    /** The stages of a run; the last three are final. */
    public enum Stage {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    static RunState queued(String id, String set, int total, Instant created) {
        return new RunState(id, set, Stage.QUEUED, null, 0, total, created, null, null, null);
    }

    RunState running(Instant now) {
        return new RunState(id, set, Stage.RUNNING, null, 0, total, created, now, null, null);
    }

    RunState withDone(int questions) {
        return new RunState(id, set, stage, reason, questions, total, created, started, finished, figures);
    }

    RunState ended(Stage last, @Nullable RunFigures computed, Instant now) {
        return new RunState(id, set, last, null, done, total, created, started, now, computed);
    }

    RunState failed(String cause, Instant now) {
        return new RunState(id, set, Stage.FAILED, cause, done, total, created, started, now, figures);
    }

    public boolean isOver() {
        return stage != Stage.QUEUED && stage != Stage.RUNNING;
    }
}
