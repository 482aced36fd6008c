package dev.footnote.retrieval;

import dev.footnote.index.IndexedPassage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A passage in the fused ranking.
 *
 * @param score fused, comparable within one ranking only
 * @param cosine of the passage's vector with the question's
 * @param lexical BM25 score as a share of the best one's, 0 to 1
 * @param rerank the cross-encoder's score, of whatever range it has; null when none read the passage
 */
public record RankedPassage(
        IndexedPassage passage,
        double score,
        double cosine,
        double lexical,
        TimeMatch time,
        @Nullable Double rerank) {

    /** One that no cross-encoder has read. */
    public RankedPassage(IndexedPassage passage, double score, double cosine, double lexical, TimeMatch time) {
        this(passage, score, cosine, lexical, time, null);
    }

    RankedPassage reranked(double newScore, double newRerank) {
        return new RankedPassage(passage, newScore, cosine, lexical, time, newRerank);
    }

    /** What the score was made of, by name. */
    public Map<String, Double> signals() {
        Map<String, Double> signals =
                new HashMap<>(Map.of("cosine", cosine, "lexical", lexical, "time", (double) timeValue()));
        if (rerank != null) {
            signals.put("rerank", rerank);
        }
        return Map.copyOf(signals);
    }

    /** 1 when the passage is of a period asked about, -1 when it is of another, 0 when unknown or not asked. */
    private int timeValue() {
        return switch (time) {
            case MENTIONED, DATED, TOUCHED -> 1;
            case UNKNOWN -> 0;
            case CONTRADICTED -> -1;
        };
    }
}
