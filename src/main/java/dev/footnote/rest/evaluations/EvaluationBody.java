package dev.footnote.rest.evaluations;

import dev.footnote.evaluation.runs.RunFigures;
import dev.footnote.evaluation.runs.RunState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A run as {@code GET /api/evaluations/{id}} shows it. */
@Schema(name = "Evaluation", description = "A run of a question set.")
record EvaluationBody(
        @Schema(description = "The id of the run.") String id,

        @Schema(description = "The name of the question set.")
        String set,

        @Schema(
                description = "The state of the run; the last three are final.",
                enumeration = {"queued", "running", "done", "failed", "cancelled"})
        String state,

        @Schema(
                nullable = true,
                description = "Why the run failed, interrupted if the service stopped; null if it did not fail.")
        @Nullable String reason,

        @Schema(description = "The number of questions asked so far.")
        int done,

        @Schema(description = "The number of questions to ask.")
        int total,

        @Schema(description = "When the run was queued.") Instant created,

        @Schema(nullable = true, description = "When the run started; null while it is queued.") @Nullable Instant started,

        @Schema(nullable = true, description = "When the run ended; null until then.") @Nullable Instant finished,

        @Schema(nullable = true, description = "The figures; null until the run has ended, or if none was measured.")
        @Nullable FiguresBody figures,

        @Schema(description = "The addresses of the run and its reports.")
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
                state.figures() == null ? null : FiguresBody.of(state.figures()),
                new Links(self, report ? self + "/report.json" : null, page ? self + "/report.html" : null));
    }

    private static String name(RunState state) {
        return state.stage().name().toLowerCase(Locale.ROOT);
    }

    /** Addresses of the run and its reports; report and page are null until they exist. */
    @Schema(name = "EvaluationLinks", description = "The addresses of a run and its reports.")
    record Links(
            @Schema(description = "The address of the run.") String self,

            @Schema(nullable = true, description = "The address of the report as JSON; null until it exists.") @Nullable String report,

            @Schema(nullable = true, description = "The address of the report as a page; null until it exists.")
            @Nullable String page) {}

    /** The figures of a run, in total and by tag. */
    @Schema(name = "RunFigures", description = "The figures of a run, in total and by tag.")
    record FiguresBody(
            @Schema(description = "The number of questions asked.")
            int questions,

            @Schema(
                    description = "The number of questions by outcome: right_answer, wrong_answer, unjudged_answer,"
                            + " right_refusal, wrong_refusal, failed, not_asked.")
            Map<String, Integer> outcomes,

            @Schema(description = "The figures of all questions.")
            List<FigureBody> total,

            @Schema(description = "The figures of the questions with a tag, by tag.")
            Map<String, List<FigureBody>> byTag) {

        private static FiguresBody of(RunFigures figures) {
            Map<String, List<FigureBody>> byTag = new TreeMap<>();
            figures.byTag().forEach((tag, some) -> byTag.put(tag, all(some)));
            return new FiguresBody(figures.questions(), figures.outcomes(), all(figures.total()), byTag);
        }

        private static List<FigureBody> all(List<RunFigures.RunFigure> figures) {
            return figures.stream().map(FigureBody::of).toList();
        }
    }

    /** One figure of a run. */
    @Schema(name = "RunFigure", description = "A metric with its 95 % interval.")
    record FigureBody(
            @Schema(description = "The name of the metric, such as ndcg@10.")
            String metric,

            @Schema(nullable = true, description = "The value; null if unmeasured.") @Nullable Double value,

            @Schema(nullable = true, description = "The lower bound of the 95 % interval; null if there is none.")
            @Nullable Double low,

            @Schema(nullable = true, description = "The upper bound of the 95 % interval; null if there is none.")
            @Nullable Double high,

            @Schema(description = "The number of questions on which the metric was measured.")
            int questions,

            @Schema(nullable = true, description = "Why there is no value; null if there is one.") @Nullable String unmeasured) {

        private static FigureBody of(RunFigures.RunFigure figure) {
            return new FigureBody(
                    figure.metric(),
                    figure.value(),
                    figure.low(),
                    figure.high(),
                    figure.questions(),
                    figure.unmeasured());
        }
    }

    /** A run in the list. */
    @Schema(name = "EvaluationEntry", description = "A run in the list, without figures and links.")
    record Entry(
            @Schema(description = "The id of the run.") String id,

            @Schema(description = "The name of the question set.")
            String set,

            @Schema(
                    description = "The state of the run; the last three are final.",
                    enumeration = {"queued", "running", "done", "failed", "cancelled"})
            String state,

            @Schema(
                    nullable = true,
                    description = "Why the run failed, interrupted if the service stopped; null if it did not fail.")
            @Nullable String reason,

            @Schema(description = "The number of questions asked so far.")
            int done,

            @Schema(description = "The number of questions to ask.")
            int total,

            @Schema(description = "When the run was queued.")
            Instant created,

            @Schema(nullable = true, description = "When the run started; null while it is queued.") @Nullable Instant started,

            @Schema(nullable = true, description = "When the run ended; null until then.") @Nullable Instant finished) {

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
    @Schema(name = "Evaluations", description = "The list of runs.")
    record Page(
            @Schema(description = "The number of runs.") int total,

            @Schema(description = "The runs, newest first.") List<Entry> evaluations) {

        static Page of(List<RunState> states) {
            return new Page(states.size(), states.stream().map(Entry::of).toList());
        }
    }
}
