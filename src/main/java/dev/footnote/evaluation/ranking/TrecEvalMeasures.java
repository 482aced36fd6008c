package dev.footnote.evaluation.ranking;

import java.util.Arrays;

/**
 * The measures of trec_eval 9 over one ranking. A grade of at least 1 is relevant. Relevant documents that were not
 * retrieved count in the denominators, and a cut-off beyond the end of the ranking is not reduced.
 */
public final class TrecEvalMeasures {

    private final int[] ranked;
    private final int[] ideal;

    /**
     * @param ranked grades by rank, 0 for documents that are not relevant
     * @param judged grades of all relevant documents, retrieved or not, in any order
     */
    public TrecEvalMeasures(int[] ranked, int[] judged) {
        this.ranked = ranked.clone();
        int[] ascending = judged.clone();
        Arrays.sort(ascending);
        this.ideal = new int[ascending.length];
        for (int i = 0; i < ideal.length; i++) {
            ideal[i] = ascending[ideal.length - 1 - i];
        }
    }

    /** {@code recall_k}: relevant documents in the first k, divided by all relevant documents. */
    public double recall(int k) {
        return (double) relevantIn(k) / ideal.length;
    }

    /** {@code P_k}: relevant documents in the first k, divided by k. */
    public double precision(int k) {
        return (double) relevantIn(k) / k;
    }

    /** {@code success_k}: 1 if the first k contain a relevant document, else 0. */
    public double hit(int k) {
        return relevantIn(k) > 0 ? 1 : 0;
    }

    /**
     * {@code recip_rank} of a ranking cut at k: 1 divided by the first relevant document's rank; 0 if there is none.
     */
    public double reciprocalRank(int k) {
        for (int i = 0; i < Math.min(k, ranked.length); i++) {
            if (ranked[i] > 0) {
                return 1.0 / (i + 1);
            }
        }
        return 0;
    }

    /** {@code map} of one question: the sum of precisions at retrieved relevant ranks, divided by all relevant ones. */
    public double averagePrecision() {
        double sum = 0;
        int found = 0;
        for (int i = 0; i < ranked.length; i++) {
            if (ranked[i] > 0) {
                sum += (double) ++found / (i + 1);
            }
        }
        return sum / ideal.length;
    }

    /** {@code ndcg_cut_k}: the gain is the grade, discounted by log2(rank + 1); the ideal ranking has all grades. */
    public double ndcg(int k) {
        return discountedGain(ranked, k) / discountedGain(ideal, k);
    }

    private int relevantIn(int k) {
        return (int) Arrays.stream(ranked).limit(k).filter(grade -> grade > 0).count();
    }

    private static double discountedGain(int[] grades, int k) {
        double sum = 0;
        for (int i = 0; i < Math.min(k, grades.length); i++) {
            sum += grades[i] * Math.log(2) / Math.log(i + 2.0);
        }
        return sum;
    }
}
