package dev.footnote.evaluation.report;

import dev.footnote.answering.Answer;
import dev.footnote.evaluation.metrics.ConfidenceSamples.Sample;
import dev.footnote.evaluation.metrics.Metric;
import dev.footnote.evaluation.metrics.MetricCatalogue;
import dev.footnote.evaluation.metrics.Outcome;
import dev.footnote.evaluation.statistics.Measure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a result that the figures of a run are computed from. It takes a few hundred bytes, so that ten thousand
 * results fit in little memory.
 *
 * @param scores in the order of the catalogue
 * @param answerability the confidence, with the claim that the question is answerable
 * @param candidate the confidence, with the claim that the best candidate answers
 */
record ResultRow(
        boolean answerable,
        List<String> tags,
        Outcome outcome,
        List<Measure> scores,
        @Nullable Sample answerability,
        @Nullable Sample candidate,
        Measure millis) {

    static ResultRow of(QuestionResult result) {
        Answer answer = result.answer();
        boolean answerable = result.question().answerable();
        return new ResultRow(
                answerable,
                result.question().tags(),
                result.outcome(),
                MetricCatalogue.questionMetrics().stream()
                        .map(Metric::name)
                        .map(result::score)
                        .toList(),
                answer == null ? null : new Sample(answer.confidence(), answerable),
                answer == null ? null : candidate(answer, result.bestCandidateAnswers()),
                result.millis());
    }

    private static @Nullable Sample candidate(Answer answer, Measure answers) {
        return answers.isMeasured() ? new Sample(answer.confidence(), answers.equals(Measure.of(true))) : null;
    }
}
