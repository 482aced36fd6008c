package dev.footnote.answering.extraction;

import dev.footnote.embedding.QuestionVectors;
import dev.footnote.embedding.WordVectors;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.apache.lucene.util.VectorUtil;

/**
 * Matches the words of a question with those of a passage: the cosines of their contextual vectors, each with each.
 */
final class WordMatch {

    private final List<QuestionVectors.QuestionWord> asked;
    private final WordVectors words;
    private final float[][] cosines;

    WordMatch(QuestionVectors question, WordVectors words) {
        this.asked = question.words();
        this.words = words;
        this.cosines = new float[asked.size()][words.count()];
        float[] vector = new float[question.vector().length];
        for (int word = 0; word < words.count(); word++) {
            words.unpack(word, vector);
            for (int i = 0; i < cosines.length; i++) {
                cosines[i][word] = VectorUtil.dotProduct(asked.get(i).vector(), vector);
            }
        }
    }

    /** The highest cosine, at least 0, of each question word with the passage words at accepted start offsets. */
    BestCosines best(IntPredicate there) {
        double[] best = new double[cosines.length];
        for (int word = 0; word < words.count(); word++) {
            if (there.test(words.start(word))) {
                for (int i = 0; i < best.length; i++) {
                    best[i] = Math.max(best[i], cosines[i][word]);
                }
            }
        }
        return new BestCosines(best);
    }

    /** The highest cosine of each question word, in order. */
    final class BestCosines {

        private final double[] cosines;

        private BestCosines(double[] cosines) {
            this.cosines = cosines;
        }

        /** The mean over all words; 0 for a question without words. */
        double mean() {
            return Arrays.stream(cosines).average().orElse(0);
        }

        /** The weighted mean over the words at these places; 0 without any. */
        double mean(Map<QuestionTerms.QuestionRange, Double> weights) {
            double sum = 0;
            double total = 0;
            for (Map.Entry<QuestionTerms.QuestionRange, Double> weight : weights.entrySet()) {
                sum += weight.getValue() * of(weight.getKey());
                total += weight.getValue();
            }
            return total > 0 ? sum / total : 0;
        }

        /** The lowest over the words at these places; 0 without any. */
        double least(Map<QuestionTerms.QuestionRange, Double> weights) {
            return weights.keySet().stream().mapToDouble(this::of).min().orElse(0);
        }

        /** The highest over the words at this place of the question; 0 without any. */
        double of(QuestionTerms.QuestionRange questionRange) {
            double highest = 0;
            for (int i = 0; i < cosines.length; i++) {
                if (asked.get(i).overlaps(questionRange.start(), questionRange.end())) {
                    highest = Math.max(highest, cosines[i]);
                }
            }
            return highest;
        }
    }
}
