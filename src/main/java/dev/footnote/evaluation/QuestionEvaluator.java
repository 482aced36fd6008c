package dev.footnote.evaluation;

import dev.footnote.answering.Answer;
import dev.footnote.evaluation.judging.Judge;
import dev.footnote.evaluation.metrics.Outcome;
import dev.footnote.evaluation.metrics.QuestionScorer;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.ranking.GoldPassages;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import dev.footnote.evaluation.report.QuestionResult;
import dev.footnote.evaluation.statistics.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks and scores one question. */
record QuestionEvaluator(EvaluationClient asker, QuestionScorer scorer, Judge judge, boolean retrievalOnly) {

    private static final int SEARCH_DEPTH = 100;

    QuestionResult evaluate(EvaluationQuestion question) {
        EvaluationClient.Request request =
                new EvaluationClient.Request(question.question(), question.history(), question.asOf());
        try {
            Answer answer = null;
            long start = System.nanoTime();
            if (!retrievalOnly) {
                answer = asker.ask(request);
            }
            long answered = System.nanoTime();
            EvaluationClient.Retrieval retrieval = asker.search(request, SEARCH_DEPTH);
            long end = retrievalOnly ? System.nanoTime() : answered;
            return result(question, answer, retrieval, Measure.of((end - start) / 1e6));
        } catch (QuestionFailedException failed) {
            return failed(question, failed.reason());
        }
    }

    private QuestionResult result(
            EvaluationQuestion question,
            @Nullable Answer answer,
            EvaluationClient.Retrieval retrieval,
            Measure millis) {
        GoldPassages goldPassages = scorer.gold(question);
        Map<String, Measure> scores = new LinkedHashMap<>(scorer.scoreRanking(goldPassages, retrieval.ranked()));
        scores.put(QuestionScorer.EVIDENCE_COMPLETE, scorer.evidenceComplete(question, retrieval.evidence()));
        scores.putAll(
                answer == null ? QuestionScorer.unmeasuredAnswerScores() : scoreAnswer(question, goldPassages, answer));
        return new QuestionResult(
                question,
                answer,
                null,
                hits(goldPassages, retrieval.ranked()),
                outcome(question, answer, scores),
                scores,
                answer == null
                        ? Measure.unmeasured("only retrieval was run")
                        : scorer.bestCandidateAnswers(question, goldPassages, answer),
                millis);
    }

    /** Scores an empty ranking and no answer. Gold texts are not fetched, because the service fails. */
    private QuestionResult failed(EvaluationQuestion question, String error) {
        GoldPassages goldPassages = GoldPassages.of(question.relevant(), id -> Optional.empty());
        Map<String, Measure> scores = new LinkedHashMap<>(scorer.scoreRanking(goldPassages, List.of()));
        scores.put(QuestionScorer.EVIDENCE_COMPLETE, scorer.evidenceComplete(question, List.of()));
        scores.putAll(
                retrievalOnly ? QuestionScorer.unmeasuredAnswerScores() : scoreAnswer(question, goldPassages, null));
        Measure failed = Measure.unmeasured("the service failed");
        return new QuestionResult(question, null, error, List.of(), Outcome.FAILED, scores, failed, failed);
    }

    private Map<String, Measure> scoreAnswer(
            EvaluationQuestion question, GoldPassages goldPassages, @Nullable Answer answer) {
        Map<String, Measure> scores = scorer.scoreAnswer(question, goldPassages, answer);
        scores.putAll(judge.judge(question, answer).scores());
        return scores;
    }

    private static List<QuestionResult.Hit> hits(GoldPassages goldPassages, List<RetrievedPassage> ranked) {
        return ranked.stream()
                .map(passage ->
                        new QuestionResult.Hit(passage, goldPassages.isMatchedBy(passage.documentId(), passage.span())))
                .toList();
    }

    private static Outcome outcome(EvaluationQuestion question, @Nullable Answer answer, Map<String, Measure> scores) {
        return answer == null
                ? Outcome.NOT_ASKED
                : Outcome.of(
                        answer, question.answerable(), scores.getOrDefault("right", Measure.unmeasured("not scored")));
    }
}
