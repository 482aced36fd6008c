package dev.footnote.evaluation.metrics;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * ROUGE-L over the whole text (Lin, ROUGE, 2004): the F-measure, with precision and recall of equal weight, of the
 * longest common subsequence of words. Words are runs of letters and digits in lower case, without stemming. Best over
 * the accepted answers.
 */
final class RougeL {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private RougeL() {}

    static double fMeasure(String prediction, List<String> accepted) {
        String[] words = words(prediction);
        return accepted.stream()
                .mapToDouble(gold -> fMeasure(words, words(gold)))
                .max()
                .orElse(0);
    }

    private static double fMeasure(String[] predicted, String[] gold) {
        return predicted.length == 0 || gold.length == 0
                ? 0
                : 2.0 * longestCommonSubsequence(predicted, gold) / (predicted.length + gold.length);
    }

    private static int longestCommonSubsequence(String[] one, String[] other) {
        int[] lengths = new int[other.length + 1];
        for (String word : one) {
            int diagonal = 0;
            for (int j = 0; j < other.length; j++) {
                int above = lengths[j + 1];
                lengths[j + 1] = word.equals(other[j]) ? diagonal + 1 : Math.max(above, lengths[j]);
                diagonal = above;
            }
        }
        return lengths[other.length];
    }

    private static String[] words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toArray(String[]::new);
    }
}
