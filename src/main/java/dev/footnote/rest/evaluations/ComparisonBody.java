package dev.footnote.rest.evaluations;

import dev.footnote.evaluation.metrics.Metric;
import dev.footnote.evaluation.metrics.MetricCatalogue;
import dev.footnote.evaluation.report.Comparison;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A comparison of two runs as {@code GET /api/evaluations/{id}/comparison} shows it. */
@Schema(name = "EvaluationComparison", description = "The changes between two runs, over the questions of both.")
record ComparisonBody(
        @Schema(description = "The number of questions that both runs asked; all figures are about them.")
        int questions,

        @Schema(description = "The number of questions that only the baseline asked.")
        int onlyBaseline,

        @Schema(description = "The number of questions that only this run asked.")
        int onlyThis,

        @Schema(description = "The metrics that both runs measured.")
        List<ChangeBody> changes,

        @Schema(description = "The questions that are right in this run only.")
        FlipList fixed,

        @Schema(description = "The questions that are right in the baseline only.")
        FlipList broken) {

    /** The reports of both runs list the others. */
    private static final int MOST_FLIPS = 200;

    static ComparisonBody of(Comparison comparison) {
        return new ComparisonBody(
                comparison.paired(),
                comparison.onlyBefore(),
                comparison.onlyAfter(),
                comparison.changes().stream().map(ChangeBody::of).toList(),
                FlipList.of(comparison.fixed()),
                FlipList.of(comparison.broken()));
    }

    private static String lowerCase(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** The change of a metric. */
    @Schema(
            name = "EvaluationChange",
            description = "A metric in both runs, and the difference with its 95 % interval.")
    record ChangeBody(
            @Schema(description = "The name of the metric, such as ndcg@10.")
            String metric,

            @Schema(description = "What the metric measures.")
            String definition,

            @Schema(nullable = true, description = "The value in the baseline.") @Nullable Double before,

            @Schema(nullable = true, description = "The value in this run.") @Nullable Double after,

            @Schema(description = "This run minus the baseline.")
            double change,

            @Schema(description = "The lower bound of the 95 % interval of the change.")
            double low,

            @Schema(description = "The upper bound of the 95 % interval of the change.")
            double high,

            @Schema(description = "The p-value of the paired bootstrap, two-sided.")
            double pValue,

            @Schema(
                    description = "What the change means; not_significant: it may be chance.",
                    enumeration = {"better", "worse", "changed", "not_significant"})
            String verdict) {

        private static ChangeBody of(Comparison.Change change) {
            return new ChangeBody(
                    change.metric(),
                    MetricCatalogue.find(change.metric())
                            .map(Metric::definition)
                            .orElse(""),
                    change.before().value().stream().boxed().findFirst().orElse(null),
                    change.after().value().stream().boxed().findFirst().orElse(null),
                    change.difference().change(),
                    change.difference().interval().low(),
                    change.difference().interval().high(),
                    change.difference().pValue(),
                    lowerCase(change.verdict()));
        }
    }

    /** Questions that changed sides. */
    @Schema(name = "EvaluationFlips", description = "The number of questions, and the first 200 of them.")
    record FlipList(
            @Schema(description = "The number of questions.")
            int total,

            @Schema(description = "The first 200 of them.") List<FlipBody> questions) {

        private static FlipList of(List<Comparison.Flip> flips) {
            return new FlipList(
                    flips.size(),
                    flips.stream().limit(MOST_FLIPS).map(FlipBody::of).toList());
        }
    }

    /** A question that is right in one run only. */
    @Schema(name = "EvaluationFlip", description = "A question that is right in one run only, with both answers.")
    record FlipBody(
            @Schema(description = "The id of the question.") String id,

            @Schema(description = "The question.") String question,

            @Schema(description = "The result in the baseline.")
            SideBody before,

            @Schema(description = "The result in this run.") SideBody after) {

        private static FlipBody of(Comparison.Flip flip) {
            return new FlipBody(flip.id(), flip.question(), SideBody.of(flip.before()), SideBody.of(flip.after()));
        }
    }

    /** The result of a question in one run. */
    @Schema(name = "EvaluationSide", description = "The outcome in one run, and the answer or why there is none.")
    record SideBody(
            @Schema(description = "The outcome, such as right_answer or wrong_refusal.")
            String outcome,

            @Schema(description = "The answer, or why there is none.")
            String answer) {

        private static SideBody of(Comparison.Side side) {
            return new SideBody(lowerCase(side.outcome()), side.answer());
        }
    }
}
