package dev.footnote.answering.generation;

import dev.footnote.answering.generation.WordsOfLanguages.Meaning;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a translation has to keep of an English statement: its numbers in digits, its months and days of the week, and its
 * names to the letter, but for those of countries. It may put a number in words into digits, and a month too, and it may
 * have no other number. Whatever cannot be found again counts as lost.
 */
final class Kept {

    private static final Pattern DIGITS = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern GROUPS =
            Pattern.compile("(?<![\\d.,])\\d{1,3}(?:[.,'\u2019\\u00a0\\u202f\\u2009 ]\\d{3})+(?!\\d)");
    private static final Pattern COMMA = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Shorter names are parts of many words. */
    private static final int SHORT = 3;

    private final WordsOfLanguages words;

    /** For translations into one of these. */
    Kept(List<Locale> languages) {
        this.words = new WordsOfLanguages(languages);
    }

    /** What is missing in the translation, or too much; empty when it may stand for the statement. */
    String missing(String statement, List<String> quotes, String translation) {
        String plain = plain(translation);
        List<String> translated = digits(translation);
        List<Meaning> meanings = words.in(statement);
        for (Meaning meaning : meanings) {
            if (!translated.contains(meaning.digits()) && !meaning.isIn(plain)) {
                return meaning.word();
            }
        }
        String number = number(statement, translated, meanings);
        return number.isEmpty() ? name(words.without(statement), quotes, plain) : number;
    }

    private static String number(String statement, List<String> translated, List<Meaning> meanings) {
        List<String> said = digits(statement);
        Set<String> allowed = new HashSet<>(said);
        allowed.addAll(Numbers.had(statement));
        meanings.forEach(meaning -> allowed.add(meaning.digits()));
        return said.stream()
                .filter(number -> !translated.contains(number))
                .findFirst()
                .or(() -> translated.stream()
                        .filter(number -> !allowed.contains(number))
                        .findFirst())
                .orElse("");
    }

    /** Without separators of thousands, whatever they are, and with a full stop before decimals. */
    private static List<String> digits(String text) {
        StringBuilder latin = new StringBuilder();
        text.codePoints().forEach(c -> latin.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        String whole = GROUPS.matcher(latin).replaceAll(group -> group.group().replaceAll("\\D", ""));
        List<String> found = new ArrayList<>();
        Matcher digits = DIGITS.matcher(COMMA.matcher(whole).replaceAll("."));
        while (digits.find()) {
            found.add(digits.group().replaceAll("^0+(?=\\d)", ""));
        }
        return found;
    }

    private String name(String statement, List<String> quotes, String plain) {
        Set<String> held = Set.copyOf(List.of(NO_WORD.split(plain, -1)));
        return Facts.namesIn(statement, quotes).stream()
                .filter(name -> !isKept(plain(name), plain, held) && !words.isDerivedAndKept(name, held))
                .findFirst()
                .orElse("");
    }

    private static boolean isKept(String name, String plain, Set<String> held) {
        return name.length() <= SHORT ? held.contains(name) : plain.contains(name);
    }

    /** In lower case and without accents. */
    static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }
}
