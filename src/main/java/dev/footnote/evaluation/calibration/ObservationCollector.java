package dev.footnote.evaluation.calibration;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Explanation;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.EvaluationClient;
import dev.footnote.evaluation.metrics.QuestionScorer;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.ranking.GoldPassages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the questions of a set and records the candidate sentences of their answers. */
public record ObservationCollector(EvaluationClient asker, boolean foreign) {

    /**
     * One observation for each question that can be judged: unanswerable, or with required strings, short accepted
     * answers or a gold passage. If the documents are foreign to the questions, every question counts as unanswerable.
     *
     * @param name name of the set in reports
     */
    public List<ObservedQuestion> collect(QuestionSet set, String name) {
        List<ObservedQuestion> observed = new ArrayList<>();
        for (EvaluationQuestion question : set.questions()) {
            if (foreign || canBeJudged(question)) {
                observed.add(observe(name, question));
            }
        }
        return observed;
    }

    /** Whether the set determines which sentences answer the question. */
    public static boolean canBeJudged(EvaluationQuestion question) {
        return !question.answerable()
                || !question.relevant().isEmpty()
                || !question.must().isEmpty()
                || QuestionScorer.hasShortAnswers(question);
    }

    private ObservedQuestion observe(String set, EvaluationQuestion question) {
        Answer answer =
                asker.ask(new EvaluationClient.Request(question.question(), question.history(), question.asOf(), true));
        Explanation explanation = Optional.ofNullable(answer.explanation())
                .orElseThrow(() -> new IllegalStateException("the answer lacks the requested explanation"));
        GoldPassages goldPassages = GoldPassages.of(question.relevant(), asker::text);
        List<ObservedQuestion.Candidate> candidates = explanation.candidates().stream()
                .map(candidate -> new ObservedQuestion.Candidate(
                        candidate.signals(), !foreign && answers(question, goldPassages, candidate)))
                .toList();
        return new ObservedQuestion(set, foreign, candidates);
    }

    /**
     * The sentence must contain a short answer or a required string, no forbidden one, and overlap a gold passage, as
     * far as these are known. One sentence need not contain all that is required of the answer.
     */
    private static boolean answers(
            EvaluationQuestion question, GoldPassages goldPassages, Explanation.Candidate candidate) {
        boolean meets = goldPassages.isEmpty()
                || goldPassages.isMatchedBy(candidate.documentId(), new Span(candidate.start(), candidate.end()));
        return question.answerable() && containsAnswer(question, candidate.quote()) && meets;
    }

    private static boolean containsAnswer(EvaluationQuestion question, String sentence) {
        if (!question.must().isEmpty()) {
            return question.required().isPartlyMetBy(sentence);
        }
        return question.required().check(sentence).isRight()
                && (!QuestionScorer.hasShortAnswers(question) || QuestionScorer.containsAnswer(question, sentence));
    }
}
