package dev.footnote.evaluation;

import dev.footnote.answering.Answer;
import dev.footnote.evaluation.judging.Judge;
import dev.footnote.evaluation.metrics.Outcome;
import dev.footnote.evaluation.metrics.QuestionScores;
import dev.footnote.evaluation.questions.SetQuestion;
import dev.footnote.evaluation.ranking.Gold;
import dev.footnote.evaluation.ranking.RankedPassage;
import dev.footnote.evaluation.report.QuestionResult;
import dev.footnote.evaluation.statistics.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks and scores one question. */
record QuestionRun(Asker asker, QuestionScores scorer, Judge judge, boolean retrievalOnly) {

    private static final int DEPTH = 100;

    QuestionResult run(SetQuestion question) {
        Asker.Request request = new Asker.Request(question.question(), question.history(), question.asOf());
        try {
            Answer answer = null;
            long start = System.nanoTime();
            if (!retrievalOnly) {
                answer = asker.ask(request);
            }
            long answered = System.nanoTime();
            List<RankedPassage> ranked = asker.search(request, DEPTH);
            long end = retrievalOnly ? System.nanoTime() : answered;
            return result(question, answer, ranked, Measure.of((end - start) / 1e6));
        } catch (AskFailed failed) {
            return failed(question, failed.what());
        }
    }

    private QuestionResult result(
            SetQuestion question, @Nullable Answer answer, List<RankedPassage> ranked, Measure millis) {
        Gold gold = scorer.gold(question);
        Map<String, Measure> scores = new LinkedHashMap<>(scorer.ofRanking(gold, ranked));
        scores.putAll(answer == null ? QuestionScores.ofNoAnswer() : ofAnswer(question, gold, answer));
        return new QuestionResult(
                question,
                answer,
                null,
                hits(gold, ranked),
                outcome(question, answer, scores),
                scores,
                answer == null
                        ? Measure.unmeasured("only retrieval was run")
                        : scorer.bestCandidateAnswers(question, gold, answer),
                millis);
    }

    /** Scores an empty ranking and no answer. Gold texts are not fetched, because the service fails. */
    private QuestionResult failed(SetQuestion question, String error) {
        Gold gold = Gold.of(question.relevant(), id -> Optional.empty());
        Map<String, Measure> scores = new LinkedHashMap<>(scorer.ofRanking(gold, List.of()));
        scores.putAll(retrievalOnly ? QuestionScores.ofNoAnswer() : ofAnswer(question, gold, null));
        Measure failed = Measure.unmeasured("the service failed");
        return new QuestionResult(question, null, error, List.of(), Outcome.FAILED, scores, failed, failed);
    }

    private Map<String, Measure> ofAnswer(SetQuestion question, Gold gold, @Nullable Answer answer) {
        Map<String, Measure> scores = scorer.ofAnswer(question, gold, answer);
        scores.putAll(judge.judge(question, answer).scores());
        return scores;
    }

    private static List<QuestionResult.Hit> hits(Gold gold, List<RankedPassage> ranked) {
        return ranked.stream()
                .map(passage -> new QuestionResult.Hit(passage, gold.isMetBy(passage.documentId(), passage.span())))
                .toList();
    }

    private static Outcome outcome(SetQuestion question, @Nullable Answer answer, Map<String, Measure> scores) {
        return answer == null
                ? Outcome.NOT_ASKED
                : Outcome.of(
                        answer.decision(),
                        question.answerable(),
                        scores.getOrDefault("right", Measure.unmeasured("not scored")));
    }
}
