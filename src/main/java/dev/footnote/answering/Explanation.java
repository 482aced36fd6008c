package dev.footnote.answering;

import dev.footnote.time.DayRange;
import java.util.List;
import java.util.Map;

/**
 * How an answer was made; returned only on request.
 *
 * @param periods the time ranges understood in the question
 * @param candidates the sentences considered, best first
 * @param removed what the answerer and the citation check removed, each with its reason
 */
public record Explanation(List<DayRange> periods, List<Candidate> candidates, List<String> removed) {

    public Explanation {
        periods = List.copyOf(periods);
        candidates = List.copyOf(candidates);
        removed = List.copyOf(removed);
    }

    /** A sentence that could have answered. */
    public record Candidate(String documentId, int start, int end, String quote, Map<String, Double> signals) {

        public Candidate {
            signals = Map.copyOf(signals);
        }
    }
}
