package dev.footnote.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Derives verbs from nouns by their suffix: <em>supply</em> from <em>supplier</em>, <em>depart</em> from
 * <em>departure</em>.
 */
public final class WordFamily {

    private static final List<String> ENDINGS =
            List.of("er", "r", "or", "ure", "ment", "ance", "ence", "al", "ing", "ion", "ation");

    /** In letters; a shorter stem matches by chance. */
    private static final int SHORTEST = 3;

    private WordFamily() {}

    /** The terms of verbs that a noun may derive from; for most nouns, none of them is a real verb. */
    public static Set<String> verbTerms(String noun) {
        String word = noun.toLowerCase(Locale.ROOT);
        Set<String> verbs = new HashSet<>();
        for (String ending : ENDINGS) {
            int length = word.length() - ending.length();
            if (word.endsWith(ending) && length >= SHORTEST) {
                String stem = word.substring(0, length);
                verbs.addAll(LexicalTerms.analyze(stem));
                verbs.addAll(LexicalTerms.analyze(stem + "e"));
                if (stem.charAt(length - 1) == stem.charAt(length - 2)) {
                    verbs.addAll(LexicalTerms.analyze(stem.substring(0, length - 1)));
                }
            }
        }
        return verbs;
    }
}
