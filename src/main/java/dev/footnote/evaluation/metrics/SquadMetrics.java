package dev.footnote.evaluation.metrics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Exact match and token F1 as the official script of SQuAD 2.0 computes them (Rajpurkar and others, Know what you don't
 * know, ACL 2018). Normalisation converts to lower case, removes ASCII punctuation, removes the articles <em>a, an,
 * the</em> as whole words, and collapses white space. White space and words are defined as in Python, which differs
 * from Java for no-break spaces and for letters with combining marks.
 */
public final class SquadMetrics {

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Pattern SPACE = Pattern.compile("[\\s\\x1C-\\x1F\\x85\\p{Z}]+");

    private SquadMetrics() {}

    public static String normalise(String text) {
        String bare = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        String content = WORD.matcher(bare).replaceAll(word -> ARTICLES.contains(word.group()) ? " " : word.group());
        return SPACE.matcher(content).replaceAll(" ").strip();
    }

    /** Number of words separated by white space, without normalisation. */
    public static int wordCount(String text) {
        String single = SPACE.matcher(text).replaceAll(" ").strip();
        return single.isEmpty() ? 0 : single.split(" ").length;
    }

    /**
     * 1 if the prediction equals an accepted answer after normalisation, else 0.
     *
     * @param accepted empty for an unanswerable question, whose right prediction is the empty text
     */
    static double exactMatch(String prediction, List<String> accepted) {
        String normal = normalise(prediction);
        return normalisedGold(accepted).contains(normal) ? 1 : 0;
    }

    /** The best token F1 over the accepted answers; if either side has no tokens, 1 if neither has any, else 0. */
    static double f1(String prediction, List<String> accepted) {
        List<String> tokens = tokens(normalise(prediction));
        return normalisedGold(accepted).stream()
                .mapToDouble(gold -> f1(tokens, tokens(gold)))
                .max()
                .orElse(0);
    }

    /**
     * As in the script: answers that normalise to the empty text are dropped; if none remains, the gold is the empty
     * text.
     */
    private static List<String> normalisedGold(List<String> accepted) {
        List<String> gold = accepted.stream()
                .map(SquadMetrics::normalise)
                .filter(normal -> !normal.isEmpty())
                .toList();
        return gold.isEmpty() ? List.of("") : gold;
    }

    private static double f1(List<String> predicted, List<String> gold) {
        if (predicted.isEmpty() || gold.isEmpty()) {
            return predicted.equals(gold) ? 1 : 0;
        }
        Map<String, Integer> left = new HashMap<>();
        gold.forEach(token -> left.merge(token, 1, Integer::sum));
        int common = 0;
        for (String token : predicted) {
            if (left.merge(token, -1, Integer::sum) >= 0) {
                common++;
            }
        }
        return 2.0 * common / (predicted.size() + gold.size());
    }

    private static List<String> tokens(String normal) {
        return normal.isEmpty() ? List.of() : new ArrayList<>(List.of(normal.split(" ")));
    }
}
