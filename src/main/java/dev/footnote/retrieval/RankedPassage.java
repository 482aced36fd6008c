package dev.footnote.retrieval;

import dev.footnote.index.IndexedPassage;
import java.util.Map;

/**
 * A passage in the fused ranking.
 *
 * @param score fused, comparable within one ranking only
 * @param cosine of the passage's vector and the question's
 * @param lexical BM25 score as a share of the best one, 0 to 1
 */
public record RankedPassage(IndexedPassage passage, double score, double cosine, double lexical, TimeMatch time) {

    /** The components of the score, by name. */
    public Map<String, Double> signals() {
        return Map.of("cosine", cosine, "lexical", lexical, "time", (double) timeValue());
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
