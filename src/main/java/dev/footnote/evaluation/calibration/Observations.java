package dev.footnote.evaluation.calibration;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Explanation;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.Asker;
import dev.footnote.evaluation.metrics.QuestionScores;
import dev.footnote.evaluation.questions.QuestionSet;
import dev.footnote.evaluation.questions.SetQuestion;
import dev.footnote.evaluation.ranking.Gold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks the questions of a set and records the candidate sentences of their answers. */
public record Observations(Asker asker, boolean foreign) {

    /**
     * One observation for each question that can be judged: unanswerable, or with short accepted answers or a gold
     * passage. If the documents are foreign to the questions, every question counts as unanswerable.
     *
     * @param name name of the set in reports
     */
    public List<Observed> of(QuestionSet set, String name) {
        List<Observed> observed = new ArrayList<>();
        for (SetQuestion question : set.questions()) {
            if (foreign || canBeJudged(question)) {
                observed.add(observe(name, question));
            }
        }
        return observed;
    }

    /** Whether the set determines which sentences answer the question. */
    public static boolean canBeJudged(SetQuestion question) {
        return !question.answerable() || !question.relevant().isEmpty() || QuestionScores.hasShortAnswers(question);
    }

    private Observed observe(String set, SetQuestion question) {
        Answer answer = asker.ask(new Asker.Request(question.question(), question.history(), question.asOf(), true));
        Explanation explanation = Optional.ofNullable(answer.explanation())
                .orElseThrow(() -> new IllegalStateException("the answer lacks the requested explanation"));
        Gold gold = Gold.of(question.relevant(), asker::text);
        List<Observed.Candidate> candidates = explanation.candidates().stream()
                .map(candidate ->
                        new Observed.Candidate(candidate.signals(), !foreign && answers(question, gold, candidate)))
                .toList();
        return new Observed(set, foreign, candidates);
    }

    /** The sentence must contain a short answer and overlap a gold passage, as far as these are known. */
    private static boolean answers(SetQuestion question, Gold gold, Explanation.Candidate candidate) {
        boolean holds = !QuestionScores.hasShortAnswers(question) || QuestionScores.holds(question, candidate.quote());
        boolean meets =
                gold.isEmpty() || gold.isMetBy(candidate.documentId(), new Span(candidate.start(), candidate.end()));
        return question.answerable() && holds && meets;
    }
}
