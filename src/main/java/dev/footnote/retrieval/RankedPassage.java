package dev.footnote.retrieval;

import dev.footnote.index.IndexedPassage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A passage in the fused ranking.
 *
 * @param score fused, comparable within one ranking only
 * @param cosine of the passage's vector and the question's
 * @param lexical BM25 score as a share of the best one, 0 to 1
 * @param rerank the cross-encoder's score, in the model's own range; null when the passage was not re-ranked
 */
public record RankedPassage(
        IndexedPassage passage,
        double score,
        double cosine,
        double lexical,
        TimeMatch time,
        @Nullable Double rerank) {

    /** A passage that was not re-ranked. */
    public RankedPassage(IndexedPassage passage, double score, double cosine, double lexical, TimeMatch time) {
        this(passage, score, cosine, lexical, time, null);
    }

    RankedPassage reranked(double newScore, double newRerank) {
        return new RankedPassage(passage, newScore, cosine, lexical, time, newRerank);
    }

    /** The components of the score, by name. */
    public Map<String, Double> signals() {
        Map<String, Double> signals =
                new HashMap<>(Map.of("cosine", cosine, "lexical", lexical, "time", (double) timeValue()));
        if (rerank != null) {
            signals.put("rerank", rerank);
        }
        return Map.copyOf(signals);
    }

    /**
     * 1 when the passage is of a period asked about, -1 when it is of another, 0 when unknown or no period is asked
     * about.
     */
    private int timeValue() {
        return switch (time) {
            case MENTIONED, DATED, TOUCHED -> 1;
            case UNKNOWN -> 0;
            case CONTRADICTED -> -1;
        };
    }
}
