package dev.footnote.retrieval;

import dev.footnote.time.DayRange;
import dev.langchain4j.data.embedding.Embedding;
import java.util.List;

/**
 * What was found for a question.
 *
 * @param passages best first; at most as many as the settings say
 * @param periods the ranges of days that the question asks about; empty when it names none
 * @param questionVector the question's vector, of length 1
 */
public record Evidence(
        Question question, List<RankedPassage> passages, List<DayRange> periods, Embedding questionVector) {

    public Evidence {
        passages = List.copyOf(passages);
        periods = List.copyOf(periods);
    }
}
