package dev.footnote.evaluation.ranking;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The measures of {@link TrecEvalMeasures} over passages and gold quotes: a passage matches a quote if the two overlap
 * in the document. The denominators count quotes, not matching passages, because the number of passages that contain a
 * quote depends on how documents are split. Only the first passage that matches a quote gains it. A passage can gain
 * several quotes at its rank, whereas the ideal ranking has one quote per rank, so average precision and nDCG are
 * capped at 1. With one quote per passage, the measures equal those of trec_eval.
 */
public final class QuoteRankingMeasures {

    private final int quotes;
    private final int[] gained;
    private final boolean[] meets;

    public QuoteRankingMeasures(List<RetrievedPassage> passages, List<GoldPassages.Item> gold) {
        this.quotes = gold.size();
        this.gained = new int[passages.size()];
        this.meets = new boolean[passages.size()];
        GoldPassages all = new GoldPassages(Map.of(), gold);
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < gained.length; i++) {
            Set<Integer> met = all.matchedItems(
                    passages.get(i).documentId(), passages.get(i).span());
            meets[i] = !met.isEmpty();
            gained[i] = (int) met.stream().filter(seen::add).count();
        }
    }

    /** The share of quotes that the first k passages match. */
    public double recall(int k) {
        int met = 0;
        for (int i = 0; i < Math.min(k, gained.length); i++) {
            met += gained[i];
        }
        return (double) met / quotes;
    }

    /** The number of the first k passages that match a quote, divided by k. */
    public double precision(int k) {
        int meeting = 0;
        for (int i = 0; i < Math.min(k, meets.length); i++) {
            meeting += meets[i] ? 1 : 0;
        }
        return (double) meeting / k;
    }

    public double hit(int k) {
        return recall(k) > 0 ? 1 : 0;
    }

    public double reciprocalRank(int k) {
        for (int i = 0; i < Math.min(k, meets.length); i++) {
            if (meets[i]) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    public double averagePrecision() {
        double sum = 0;
        int met = 0;
        for (int i = 0; i < gained.length; i++) {
            met += gained[i];
            sum += gained[i] * Math.min(1, (double) met / (i + 1));
        }
        return sum / quotes;
    }

    public double ndcg(int k) {
        double gain = 0;
        double ideal = 0;
        for (int i = 0; i < k; i++) {
            double discount = Math.log(2) / Math.log(i + 2.0);
            gain += i < gained.length ? gained[i] * discount : 0;
            ideal += i < quotes ? discount : 0;
        }
        return Math.min(1, gain / ideal);
    }
}
