package dev.footnote.retrieval;

import dev.footnote.embedding.QuestionVectors;
import dev.footnote.time.DayRange;
import java.util.List;

/**
 * The passages found for a question.
 *
 * @param passages best first; at most as many as configured
 * @param periods the ranges of days that the question asks about; empty when it names no time
 * @param questionVector the question's vectors
 */
public record Evidence(
        Question question, List<RankedPassage> passages, List<DayRange> periods, QuestionVectors questionVector) {

    public Evidence {
        passages = List.copyOf(passages);
        periods = List.copyOf(periods);
    }
}
