package dev.footnote.evaluation.ranking;

import dev.footnote.corpus.Span;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * A passage as search ranks it.
 *
 * @param span where it stands in its document
 * @param score higher is better; what trec_eval sorts by
 * @param signals what the score was made of, by name
 */
public record RankedPassage(
        String documentId, String title, Span span, String text, double score, Map<String, Double> signals) {

    public RankedPassage {
        signals = Collections.unmodifiableMap(new TreeMap<>(signals));
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("score %s of a passage of %s".formatted(score, documentId));
        }
    }
}
