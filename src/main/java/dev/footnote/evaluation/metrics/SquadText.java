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
 * know, ACL 2018). Normalised is: lower case, then ASCII punctuation removed, then the articles <em>a, an, the</em> as
 * whole words, then white space made single. Python's notions of white space and of a word are kept, which differ from
 * Java's for no-break spaces and for letters with combining marks.
 */
public final class SquadText {

    private static final Pattern PUNCTUATION = Pattern.compile("[!-/:-@\\[-`{-~]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");
    private static final Set<String> ARTICLES = Set.of("a", "an", "the");
    private static final Pattern SPACE = Pattern.compile("[\\s\\x1C-\\x1F\\x85\\p{Z}]+");

    private SquadText() {}

    public static String normalise(String text) {
        String bare = PUNCTUATION.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
        String content = WORD.matcher(bare).replaceAll(word -> ARTICLES.contains(word.group()) ? " " : word.group());
        return SPACE.matcher(content).replaceAll(" ").strip();
    }

    /** Words between white space, nothing normalised. */
    public static int words(String text) {
        String single = SPACE.matcher(text).replaceAll(" ").strip();
        return single.isEmpty() ? 0 : single.split(" ").length;
    }

    /**
     * 1 when the prediction equals an accepted answer after normalisation.
     *
     * @param accepted empty for an unanswerable question, to which the right prediction is the empty text
     */
    static double exactMatch(String prediction, List<String> accepted) {
        String normal = normalise(prediction);
        return normalisedGold(accepted).contains(normal) ? 1 : 0;
    }

    /** The best F1 of the tokens in common; with no tokens on a side, 1 when there are none on both. */
    static double f1(String prediction, List<String> accepted) {
        List<String> tokens = tokens(normalise(prediction));
        return normalisedGold(accepted).stream()
                .mapToDouble(gold -> f1(tokens, tokens(gold)))
                .max()
                .orElse(0);
    }

    /** As in the script: accepted answers of which nothing is left do not count; when none is left, the answer is none. */
    private static List<String> normalisedGold(List<String> accepted) {
        List<String> gold = accepted.stream()
                .map(SquadText::normalise)
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
