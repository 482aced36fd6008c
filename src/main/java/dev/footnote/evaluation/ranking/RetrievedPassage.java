package dev.footnote.evaluation.ranking;

import dev.footnote.corpus.Span;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A passage in the ranking of a search.
 *
 * @param span position of the passage in its document
 * @param score higher is better; the sort key of trec_eval
 * @param signals components of the score, by name
 */
public record RetrievedPassage(
        String documentId, String title, Span span, String text, double score, Map<String, Double> signals) {

    public RetrievedPassage {
        signals = Collections.unmodifiableMap(new TreeMap<>(signals));
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("invalid score %s of a passage in %s".formatted(score, documentId));
        }
    }
}
