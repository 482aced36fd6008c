package dev.footnote.answering.english;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Detects whether a noun is the subject of its clause, from the text before it. */
final class SubjectDetector {

    private static final Pattern CLAUSE_ENDS = Pattern.compile(
            "^.*(?:[,;:.!?|]|\\b(?:and|but|because|that|as|while|since|therefore|so)\\b)",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d'\u2019-]+");

    private static final Set<String> PREPOSITIONS = Set.of(
            "of", "in", "on", "at", "for", "with", "by", "from", "under", "about", "than", "per", "between", "without",
            "like", "after", "before", "during", "into", "through", "over", "against", "until");

    /** Words that make the noun a possession, or the clause a condition. */
    private static final Set<String> OTHERWISE = Set.of(
            "to", "if", "whether", "unless", "this", "these", "those", "his", "her", "their", "its", "my", "your",
            "no");

    private static final Set<String> DETERMINERS = Set.of("a", "an", "the", "any", "each", "every", "some", "our");

    /** More words before a noun form a clause of their own. */
    private static final int MOST_WORDS = 5;

    private SubjectDetector() {}

    static boolean precedesSubject(String before) {
        List<String> words = NO_WORD.splitAsStream(CLAUSE_ENDS.matcher(before).replaceFirst(""))
                .filter(word -> !word.isEmpty())
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        int preposition = last(words, PREPOSITIONS);
        int determiner = last(words, DETERMINERS);
        boolean isBehind = preposition < 0 || determiner > preposition + 1;
        return isBehind
                && words.size() - Math.max(0, determiner) <= MOST_WORDS
                && words.stream().noneMatch(OTHERWISE::contains)
                && (determiner < 1 || !words.get(determiner - 1).endsWith("ing"));
    }

    private static int last(List<String> words, Set<String> of) {
        int last = -1;
        for (int i = 0; i < words.size(); i++) {
            last = of.contains(words.get(i)) ? i : last;
        }
        return last;
    }
}
