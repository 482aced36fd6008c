package dev.footnote.text;

import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Normalises spelling variants: British to American spelling (<em>defence</em>, <em>organisation</em>, <em>colour</em>,
 * <em>centre</em>), acronyms without full stops (<em>u.s</em>), words without decomposed accents and numbers without
 * commas, so that either form finds the other. A rule applies to all inflections of a word or to none of them.
 */
final class SpellingFilter extends TokenFilter {

    private static final Set<String> INFLECTIONS = Set.of("e", "es", "ed", "ing", "er", "ers");

    private static final List<Rule> RULES = List.of(
            new Rule("is", "iz", 3, union(INFLECTIONS, "ation", "ations", "ational", "able")),
            new Rule("ys", "yz", 3, INFLECTIONS),
            new Rule(
                    "our",
                    "or",
                    3,
                    Set.of(
                            "", "s", "ed", "ing", "er", "ers", "ite", "ites", "able", "ably", "ful", "less", "al",
                            "hood", "hoods", "ly")),
            new Rule("ogue", "og", 2, Set.of("", "s")),
            new Rule("elled", "eled", 3, Set.of("")),
            new Rule("elling", "eling", 3, Set.of("")),
            new Rule("eller", "eler", 4, Set.of("", "s")));

    /** Words for which a suffix rule would match too much: each rule lists the whole stem. */
    private static final List<Rule> BEGINNINGS = List.of(
            new Rule("defence", "defense", 0, Set.of("", "s", "less")),
            new Rule("offence", "offense", 0, Set.of("", "s")),
            new Rule("licence", "license", 0, Set.of("", "s", "d")),
            new Rule("pretence", "pretense", 0, Set.of("", "s")),
            new Rule("practise", "practice", 0, Set.of("", "s", "d")),
            new Rule("practising", "practicing", 0, Set.of("")),
            new Rule("programme", "program", 0, Set.of("", "s")),
            new Rule("centre", "center", 0, Set.of("", "s", "d")),
            new Rule("theatre", "theater", 0, Set.of("", "s")),
            new Rule("metre", "meter", 0, Set.of("", "s")),
            new Rule("kilometre", "kilometer", 0, Set.of("", "s")),
            new Rule("litre", "liter", 0, Set.of("", "s")));

    /** Stems before -ise in words that British and American English spell alike. */
    private static final Set<String> ALWAYS_ISE = Set.of(
            "adv",
            "rev",
            "dev",
            "superv",
            "telev",
            "improv",
            "exerc",
            "exc",
            "prec",
            "conc",
            "inc",
            "surpr",
            "enterpr",
            "compr",
            "appr",
            "repr",
            "comprom",
            "prem",
            "prom",
            "franch",
            "merchand",
            "parad",
            "dem",
            "chast",
            "desp",
            "expert",
            "treat",
            "likew",
            "otherw",
            "anis",
            "mort");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    SpellingFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws java.io.IOException {
        if (!input.incrementToken()) {
            return false;
        }
        String word = withoutMarks(term.toString());
        String written = Character.isDigit(word.charAt(0)) ? word.replace(",", "") : spelled(word);
        if (!written.contentEquals(term)) {
            term.setEmpty().append(written);
        }
        return true;
    }

    /** Removes accents that are separate combining characters. */
    private static String withoutMarks(String word) {
        String plain = word.chars().anyMatch(c -> Character.getType(c) == Character.NON_SPACING_MARK)
                ? word.replaceAll("\\p{Mn}", "")
                : word;
        return plain.isEmpty() ? word : plain;
    }

    private static String spelled(String word) {
        if (isAcronym(word)) {
            return word.replace(".", "");
        }
        for (Rule rule : BEGINNINGS) {
            if (rule.fits(word, 0)) {
                return rule.apply(word, 0);
            }
        }
        for (Rule rule : RULES) {
            int at = word.lastIndexOf(rule.british);
            if (at >= rule.shortestStem && rule.fits(word, at) && !keepsIse(rule, word, at)) {
                return rule.apply(word, at);
            }
        }
        return word;
    }

    /** Also true after a vowel (<em>raise, noise, cruise</em>). */
    private static boolean keepsIse(Rule rule, String word, int at) {
        return rule.british.equals("is")
                && ("aou".indexOf(word.charAt(at - 1)) >= 0 || ALWAYS_ISE.contains(word.substring(0, at)));
    }

    /** Single letters separated by full stops. */
    private static boolean isAcronym(String word) {
        if (word.length() < 3 || word.length() % 2 == 0) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            boolean fits = i % 2 == 0 ? Character.isLetter(word.charAt(i)) : word.charAt(i) == '.';
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static Set<String> union(Set<String> some, String... more) {
        Set<String> all = new java.util.HashSet<>(some);
        all.addAll(List.of(more));
        return Set.copyOf(all);
    }

    /**
     * Replaces a part of a word when at least {@code shortestStem} letters precede it and one of the endings follows.
     */
    private record Rule(String british, String american, int shortestStem, Set<String> endings) {

        boolean fits(String word, int at) {
            return word.startsWith(british, at) && endings.contains(word.substring(at + british.length()));
        }

        String apply(String word, int at) {
            return word.substring(0, at) + american + word.substring(at + british.length());
        }
    }
}
