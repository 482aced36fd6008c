package dev.footnote.text;

import java.util.List;
import java.util.function.Predicate;

/**
 * Recognises English words: those of a vocabulary, and their derivations with common prefixes and suffixes
 * (<em>settled, unsettled; tally, tallying</em>).
 */
public final class EnglishWords implements Predicate<String> {

    private static final List<String> BEGINNINGS = List.of(
            "un", "re", "in", "im", "dis", "non", "mis", "over", "under", "out", "sub", "super", "inter", "anti", "pre",
            "co");

    private static final List<String> ENDINGS =
            List.of("s", "es", "d", "ed", "ing", "er", "ers", "ly", "ness", "ment", "able", "ful", "less");

    /** In letters; a shorter base is not conclusive. */
    private static final int SHORTEST_BASE = 4;

    private final Predicate<String> vocabulary;

    /** Takes a test for the known words, in lower case. */
    public EnglishWords(Predicate<String> vocabulary) {
        this.vocabulary = vocabulary;
    }

    @Override
    public boolean test(String word) {
        return isInflected(word)
                || BEGINNINGS.stream()
                        .filter(word::startsWith)
                        .map(beginning -> word.substring(beginning.length()))
                        .anyMatch(rest -> rest.length() >= SHORTEST_BASE && isInflected(rest));
    }

    private boolean isInflected(String word) {
        return vocabulary.test(word) || ENDINGS.stream().anyMatch(ending -> isBaseWith(ending, word));
    }

    private boolean isBaseWith(String ending, String word) {
        String base = word.substring(0, Math.max(0, word.length() - ending.length()));
        if (!word.endsWith(ending) || base.length() < SHORTEST_BASE) {
            return false;
        }
        char last = base.charAt(base.length() - 1);
        boolean fits = ending.equals("d") ? last == 'e' : last != ending.charAt(0);
        return fits && (vocabulary.test(base) || (startsWithVowel(ending) && vocabulary.test(base + "e")));
    }

    private static boolean startsWithVowel(String ending) {
        return "aeiou".indexOf(ending.charAt(0)) >= 0;
    }
}
