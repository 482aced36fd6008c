package dev.footnote.answering.extraction;

import dev.footnote.answering.english.OppositeWords;
import dev.footnote.answering.english.OppositeWords.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Detects texts with an antonym of a question's word: <em>last</em> for <em>first</em>. */
final class QuestionAntonyms {

    private static final List<String> DENYING_PREFIXES = List.of("un", "non");

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** In shorter words the letters are seldom a prefix: <em>less, unless</em>. */
    private static final int SHORTEST_BASE = 5;

    private static final List<OppositeWords> KNOWN =
            List.of(OppositeWords.QUALITIES, OppositeWords.EVENTS, OppositeWords.CONVERSES);

    private final Set<String> asked;
    private final Set<Value> askedValues;

    /** A question that names two values of an attribute asks about both. */
    QuestionAntonyms(String question) {
        asked = words(question);
        askedValues = new HashSet<>(valuesOf(asked));
        askedValues.removeIf(value -> valuesOf(asked).stream().anyMatch(value::excludes));
    }

    /** Whether the text has an antonym of a word in the question, and not that word too. */
    boolean areIn(String text) {
        Set<String> textWords = words(text);
        Set<Value> saidValues = valuesOf(textWords);
        return asked.stream().anyMatch(word -> isDenied(word, textWords) || isDenying(word, textWords))
                || askedValues.stream()
                        .anyMatch(value -> !saidValues.contains(value)
                                && saidValues.stream().anyMatch(value::excludes));
    }

    private static boolean isDenied(String word, Set<String> textWords) {
        return word.length() >= SHORTEST_BASE
                && !textWords.contains(word)
                && DENYING_PREFIXES.stream().anyMatch(prefix -> textWords.contains(prefix + word));
    }

    private static boolean isDenying(String word, Set<String> textWords) {
        return !textWords.contains(word)
                && DENYING_PREFIXES.stream()
                        .filter(prefix -> word.startsWith(prefix) && word.length() >= prefix.length() + SHORTEST_BASE)
                        .anyMatch(prefix -> textWords.contains(word.substring(prefix.length())));
    }

    private static Set<Value> valuesOf(Set<String> words) {
        Set<Value> values = new HashSet<>();
        words.forEach(word -> KNOWN.forEach(known -> values.addAll(known.valuesOf(word))));
        return values;
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }
}
