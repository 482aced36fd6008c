package dev.footnote.evaluation.report;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Decision;
import dev.footnote.evaluation.metrics.Outcome;
import dev.footnote.evaluation.metrics.QuestionScorer;
import dev.footnote.evaluation.questions.EvaluationQuestion;
import dev.footnote.evaluation.questions.RequiredStrings;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import dev.footnote.evaluation.statistics.Measure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of one question.
 *
 * @param answer null if the service failed or only retrieval was run
 * @param error the service's error; null if it did not fail
 * @param ranked the retrieved passages, best first
 * @param scores the score of every question metric, by name, in the order of the catalogue
 * @param bestCandidateAnswers whether the claim that {@code confidence} predicts holds
 * @param millis duration of the answer as measured by the client; of the search if only retrieval was run
 */
public record QuestionResult(
        EvaluationQuestion question,
        @Nullable Answer answer,
        @Nullable String error,
        List<Hit> ranked,
        Outcome outcome,
        Map<String, Measure> scores,
        Measure bestCandidateAnswers,
        Measure millis) {

    public QuestionResult {
        ranked = List.copyOf(ranked);
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
        if (answer != null && error != null) {
            throw new IllegalArgumentException("%s has both an answer and an error".formatted(question.id()));
        }
    }

    /** A ranked passage, and whether it overlaps a gold quote or belongs to a gold document. */
    public record Hit(RetrievedPassage passage, boolean gold) {}

    public Measure score(String metric) {
        return scores.getOrDefault(metric, Measure.unmeasured("not in this report"));
    }

    /** Whether the result is right; if only retrieval was run, whether the first ten contain a gold document. */
    Measure success() {
        return outcome == Outcome.NOT_ASKED ? score("hit@10") : score("right");
    }

    /** The text of the answer, or the reason why there is none. */
    String displayText() {
        if (answer != null) {
            return answer.text();
        }
        return error == null ? "(only retrieval was run)" : "(failed: " + error + ")";
    }

    /** What the answer lacks of the required strings, and which forbidden ones it has; null without an answer. */
    public RequiredStrings.@Nullable Findings findings() {
        return answer == null || answer.decision() == Decision.ABSTAINED
                ? null
                : QuestionScorer.findings(question, answer);
    }

    QuestionResult withFirstPassages(int count) {
        return new QuestionResult(
                question,
                answer,
                error,
                ranked.subList(0, Math.min(count, ranked.size())),
                outcome,
                scores,
                bestCandidateAnswers,
                millis);
    }
}
