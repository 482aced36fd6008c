package dev.footnote.answering.extraction;

import java.util.List;

/**
 * The softmax of the scores of a question's best sentences.
 *
 * @param best the highest score
 * @param total sum of the exponentials of the scores, each less the highest
 */
record ScoreShare(double best, double total) {

    static final int CANDIDATES = 10;

    /** Over the first {@value #CANDIDATES} sentences. */
    static ScoreShare of(List<ScoredSentence> ranked) {
        double[] scores = ranked.stream()
                .limit(CANDIDATES)
                .mapToDouble(ScoredSentence::score)
                .toArray();
        double best = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            best = Math.max(best, score);
        }
        double total = 0;
        for (double score : scores) {
            total += Math.exp(score - best);
        }
        return new ScoreShare(best, total);
    }

    /** The probability of a sentence with this score, 0 to 1. */
    double of(double score) {
        return Math.min(1, Math.exp(score - best) / total);
    }
}
