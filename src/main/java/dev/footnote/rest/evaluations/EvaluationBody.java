package dev.footnote.rest.evaluations;

import dev.footnote.evaluation.runs.RunFigures;
import dev.footnote.evaluation.runs.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run as {@code GET /api/evaluations/{id}} shows it. */
@Schema(name = "Evaluation")
record EvaluationBody(
        String id,
        String set,

        @Schema(description = "queued, running, done, failed or cancelled")
        String state,

        @Schema(nullable = true, description = "Why the run failed; interrupted if the service stopped during the run")
        @Nullable String reason,

        int done,
        int total,
        Instant created,
        @Schema(nullable = true) @Nullable Instant started,
        @Schema(nullable = true) @Nullable Instant finished,

        @Schema(nullable = true, description = "The figures with 95 % intervals; null until the run has ended")
        @Nullable RunFigures figures,

        Links links) {

    private static final String ROOT = "/api/evaluations/";

    static EvaluationBody of(RunState state, boolean report, boolean page) {
        String self = ROOT + state.id();
        return new EvaluationBody(
                state.id(),
                state.set(),
                name(state),
                state.reason(),
                state.done(),
                state.total(),
                state.created(),
                state.started(),
                state.finished(),
                state.figures(),
                new Links(self, report ? self + "/report.json" : null, page ? self + "/report.html" : null));
    }

    private static String name(RunState state) {
        return state.stage().name().toLowerCase(Locale.ROOT);
    }

    /** Addresses of the run and its reports; report and page are null until they exist. */
    @Schema(name = "EvaluationLinks")
    record Links(
            String self,
            @Schema(nullable = true) @Nullable String report,
            @Schema(nullable = true) @Nullable String page) {}

    /** A run in the list. */
    @Schema(name = "EvaluationEntry")
    record Entry(
            String id,
            String set,
            String state,
            @Schema(nullable = true) @Nullable String reason,
            int done,
            int total,
            Instant created,
            @Schema(nullable = true) @Nullable Instant started,
            @Schema(nullable = true) @Nullable Instant finished) {

        private static Entry of(RunState state) {
            return new Entry(
                    state.id(),
                    state.set(),
                    name(state),
                    state.reason(),
                    state.done(),
                    state.total(),
                    state.created(),
                    state.started(),
                    state.finished());
        }
    }

    /** All runs, newest first. */
    @Schema(name = "Evaluations")
    record Page(int total, List<Entry> evaluations) {

        static Page of(List<RunState> states) {
            return new Page(states.size(), states.stream().map(Entry::of).toList());
        }
    }
}
