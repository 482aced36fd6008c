package dev.footnote.text;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Nouns that are made of verbs by an ending: <em>supplier</em> of <em>supply</em>, <em>departure</em> of <em>depart</em>. */
public final class WordFamily {

    private static final List<String> ENDINGS =
            List.of("er", "r", "or", "ure", "ment", "ance", "ence", "al", "ing", "ion", "ation");

    /** In letters; less of a verb is chance. */
    private static final int SHORTEST = 3;

    private WordFamily() {}

    /** The terms of the verbs that a noun may be made of; of most nouns none is one. */
    public static Set<String> verbs(String noun) {
        String word = noun.toLowerCase(Locale.ROOT);
        Set<String> verbs = new HashSet<>();
        for (String ending : ENDINGS) {
            int length = word.length() - ending.length();
            if (word.endsWith(ending) && length >= SHORTEST) {
                String stem = word.substring(0, length);
                verbs.addAll(Terms.of(stem));
                verbs.addAll(Terms.of(stem + "e"));
                if (stem.charAt(length - 1) == stem.charAt(length - 2)) {
                    verbs.addAll(Terms.of(stem.substring(0, length - 1)));
                }
            }
        }
        return verbs;
    }
}
