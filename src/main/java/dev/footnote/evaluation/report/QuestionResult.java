package dev.footnote.evaluation.report;

import dev.footnote.answering.Answer;
import dev.footnote.evaluation.metrics.Outcome;
import dev.footnote.evaluation.questions.SetQuestion;
import dev.footnote.evaluation.ranking.RankedPassage;
import dev.footnote.evaluation.statistics.Measure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one question.
 *
 * @param answer null when the service failed or only retrieval was run
 * @param error what the service failed with; null when it did not
 * @param ranked what search found, best first
 * @param scores every metric of questions, by name, in the order of the catalogue
 * @param bestCandidateAnswers whether what {@code confidence} is about holds
 * @param millis how long the answer took, as the asker saw it; of a run of retrieval alone, the search
 */
public record QuestionResult(
        SetQuestion question,
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
            throw new IllegalArgumentException("%s has an answer and an error".formatted(question.id()));
        }
    }

    /** A ranked passage, and whether it overlaps a gold quote or is of a gold document. */
    public record Hit(RankedPassage passage, boolean gold) {}

    public Measure score(String metric) {
        return scores.getOrDefault(metric, Measure.unmeasured("not in this report"));
    }

    /** Whether the question came out right; of a run of retrieval alone, whether the first ten hold a gold document. */
    Measure success() {
        return outcome == Outcome.NOT_ASKED ? score("hit@10") : score("right");
    }

    /** The answer, or why there is none, for people. */
    String shown() {
        if (answer != null) {
            return answer.text();
        }
        return error == null ? "(only retrieval was run)" : "(failed: " + error + ")";
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
