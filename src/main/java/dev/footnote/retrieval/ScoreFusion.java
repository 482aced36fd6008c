package dev.footnote.retrieval;

import dev.footnote.index.Hit;
import dev.footnote.index.IndexedPassage;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Fuses a lexical and a vector ranking into one score per passage: the weighted sum of both scores, each scaled to 0 to
 * 1 (convex combination, Bruch et al. 2023, arXiv 2210.11934). BM25 scores are divided by the best one, because 0
 * already means no match; cosines are scaled between the lowest and the highest of the candidates.
 */
final class ScoreFusion {

    /** Cosines within a smaller range are about equal, and are not spread over the whole scale. */
    private static final double LEAST_RANGE = 0.2;

    private final double lexicalWeight;

    ScoreFusion(double lexicalWeight) {
        this.lexicalWeight = lexicalWeight;
    }

    /** The score of each passage; {@code cosines} holds the cosine of every passage in either list. */
    Map<IndexedPassage, FusedScore> fuse(List<Hit> lexical, Map<IndexedPassage, Double> cosines) {
        double best = lexical.stream().mapToDouble(Hit::score).max().orElse(0);
        Map<IndexedPassage, Double> shares = new HashMap<>();
        lexical.forEach(hit -> shares.put(hit.passage(), best > 0 ? hit.score() / best : 0));
        double lowest = cosines.values().stream().mapToDouble(d -> d).min().orElse(0);
        double highest = cosines.values().stream().mapToDouble(d -> d).max().orElse(0);
        double range = Math.max(highest - lowest, LEAST_RANGE);
        Map<IndexedPassage, FusedScore> fused = new HashMap<>();
        cosines.forEach((passage, cosine) -> {
            double near = 1 - (highest - cosine) / range;
            double share = shares.getOrDefault(passage, 0.0);
            fused.put(passage, new FusedScore(lexicalWeight * share + (1 - lexicalWeight) * near, share));
        });
        return fused;
    }

    /** The passages of both lists, each once. */
    static Set<IndexedPassage> union(List<Hit> one, List<Hit> other) {
        Set<IndexedPassage> union = new LinkedHashSet<>();
        one.forEach(hit -> union.add(hit.passage()));
        other.forEach(hit -> union.add(hit.passage()));
        return union;
    }

    /**
     * A fused score, 0 to 1.
     *
     * @param lexical the BM25 score as a share of the best one's
     */
    record FusedScore(double score, double lexical) {

        static final FusedScore NONE = new FusedScore(0, 0);
    }
}
