package dev.footnote.answering.english;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Matches names of several words with their initials: <em>United Nations</em>, UN. */
public final class Initialisms {

    private static final Pattern WORDS = Pattern.compile(
            "\\b\\p{Lu}\\p{Ll}[\\p{L}\\p{M}]*(?:(?:\\s(?:of|for|and|the|on|in)){0,2}[\\s-]\\p{Lu}\\p{Ll}[\\p{L}\\p{M}]*){1,7}");

    private static final Pattern SHORT = Pattern.compile("\\b\\p{Lu}{2,8}\\b|\\b(?:\\p{Lu}\\.){2,8}");
    /** Initials of fewer words match by chance. */
    private static final int FEWEST_LETTERS = 3;

    private static final Set<String> BETWEEN = Set.of("of", "for", "and", "the", "on", "in", "to", "a", "an");

    private static final Pattern CLAUSE_ENDS = Pattern.compile("[.;:!?,()|]\\s");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}\\d'\u2019]+");

    private static final Pattern GAP = Pattern.compile("[\\s-]+");

    private Initialisms() {}

    /** Whether a name consists of the initials of a capitalised name in the texts. */
    public static boolean isInitialismIn(Collection<String> texts, String name) {
        String letters = name.replace(".", "");
        return SHORT.matcher(letters).matches()
                && texts.stream()
                        .flatMap(text -> WORDS.matcher(text).results())
                        .anyMatch(written -> runs(written.group()).stream()
                                .anyMatch(run -> initials(run).equals(letters)));
    }

    /** Whether a text has consecutive words, in any case, with these initials. */
    public static boolean hasLongForm(String text, String letters) {
        String wanted = letters.toLowerCase(Locale.ROOT);
        return wanted.length() >= FEWEST_LETTERS
                && CLAUSE_ENDS
                        .splitAsStream(text.toLowerCase(Locale.ROOT))
                        .anyMatch(clause -> haveInitials(clause, wanted));
    }

    private static boolean haveInitials(String clause, String letters) {
        List<String> words =
                NO_WORD.splitAsStream(clause).filter(word -> !word.isEmpty()).toList();
        List<String> topical =
                words.stream().filter(word -> !BETWEEN.contains(word)).toList();
        return initials(words).contains(letters) || initials(topical).contains(letters);
    }

    /** The words of those names in a statement whose initials the texts contain. */
    public static Set<String> expandedWords(String statement, Collection<String> texts) {
        Set<String> known = texts.stream()
                .flatMap(text -> SHORT.matcher(text).results().map(MatchResult::group))
                .map(letters -> letters.replace(".", ""))
                .collect(Collectors.toSet());
        Set<String> words = new HashSet<>();
        WORDS.matcher(statement)
                .results()
                .flatMap(found -> runs(found.group()).stream())
                .filter(run -> known.contains(initials(run)))
                .forEach(words::addAll);
        return words;
    }

    /** Words of a statement that a text has in the other form: names as initials, initials as names. */
    public static Set<String> sharedWords(String statement, String text) {
        List<String> texts = List.of(text);
        Set<String> words = expandedWords(statement, texts);
        SHORT.matcher(statement)
                .results()
                .map(MatchResult::group)
                .filter(letters -> isInitialismIn(texts, letters))
                .forEach(words::add);
        return words;
    }

    /** All runs of two or more consecutive capitalised words. */
    private static List<List<String>> runs(String name) {
        List<String> words = GAP.splitAsStream(name)
                .filter(word -> Character.isUpperCase(word.charAt(0)))
                .toList();
        List<List<String>> runs = new ArrayList<>();
        for (int start = 0; start < words.size(); start++) {
            for (int end = start + 2; end <= words.size(); end++) {
                runs.add(words.subList(start, end));
            }
        }
        return runs;
    }

    private static String initials(List<String> words) {
        return words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
    }
}
