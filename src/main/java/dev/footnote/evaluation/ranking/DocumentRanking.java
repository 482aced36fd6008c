package dev.footnote.evaluation.ranking;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Ranks documents in the order that trec_eval uses: by the score of their best passage, highest first; ties are broken
 * by id in <em>descending</em> byte order. Scores are compared in single precision, as in trec_eval, which ignores the
 * rank column of a run.
 */
public record DocumentRanking(List<RankedDocument> documents) {

    public record RankedDocument(String id, float score) {}

    private static final Comparator<RankedDocument> AS_TREC_EVAL = Comparator.comparingDouble(RankedDocument::score)
            .reversed()
            .thenComparing(RankedDocument::id, DocumentRanking::compareBytes)
            .thenComparing(RankedDocument::id);

    public static DocumentRanking of(List<RetrievedPassage> passages) {
        Map<String, Float> best = new LinkedHashMap<>();
        for (RetrievedPassage passage : passages) {
            best.merge(passage.documentId(), (float) passage.score(), Math::max);
        }
        return new DocumentRanking(best.entrySet().stream()
                .map(entry -> new RankedDocument(entry.getKey(), entry.getValue()))
                .sorted(AS_TREC_EVAL)
                .toList());
    }

    private static int compareBytes(String one, String other) {
        return Arrays.compareUnsigned(other.getBytes(StandardCharsets.UTF_8), one.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Compares the ranking with relevance judgements.
     *
     * @param grades relevance grades of the gold documents, by id
     */
    public TrecEvalMeasures judge(Map<String, Integer> grades) {
        int[] ranked = documents.stream()
                .mapToInt(document -> grades.getOrDefault(document.id(), 0))
                .toArray();
        return new TrecEvalMeasures(
                ranked, grades.values().stream().mapToInt(Integer::intValue).toArray());
    }
}
