package dev.footnote.evaluation.ranking;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Documents in the order in which trec_eval takes them: each by its best passage, the highest score first, and of equal
 * scores the document whose id comes <em>last</em> by its bytes. Scores are compared in single precision, which is what
 * trec_eval keeps of them; the rank column of a run is never looked at.
 */
public record DocumentRanking(List<Ranked> documents) {

    public record Ranked(String id, float score) {}

    private static final Comparator<Ranked> AS_TREC_EVAL = Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(Ranked::id, DocumentRanking::compareBytes)
            .thenComparing(Ranked::id);

    public static DocumentRanking of(List<RankedPassage> passages) {
        Map<String, Float> best = new LinkedHashMap<>();
        for (RankedPassage passage : passages) {
            best.merge(passage.documentId(), (float) passage.score(), Math::max);
        }
        return new DocumentRanking(best.entrySet().stream()
                .map(entry -> new Ranked(entry.getKey(), entry.getValue()))
                .sorted(AS_TREC_EVAL)
                .toList());
    }

    private static int compareBytes(String one, String other) {
        return Arrays.compareUnsigned(other.getBytes(StandardCharsets.UTF_8), one.getBytes(StandardCharsets.UTF_8));
    }

    /** Grades by rank, judged against the gold documents. */
    public RankedGrades judge(Map<String, Integer> grades) {
        int[] ranked = documents.stream()
                .mapToInt(document -> grades.getOrDefault(document.id(), 0))
                .toArray();
        return new RankedGrades(
                ranked, grades.values().stream().mapToInt(Integer::intValue).toArray());
    }
}
