package dev.footnote.conversation;

import dev.footnote.text.TextFolding;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeMention;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Extracts what a text names literally: numbers, as digits, and months and days of the week, as English words. */
final class LiteralMentions {

    /** Languages besides English whose months and days of the week are known. */
    private static final List<Locale> LANGUAGES = Stream.of("de", "fr", "es", "it", "pt", "nl")
            .map(Locale::forLanguageTag)
            .toList();

    /** Digits with thousands separators are one number; digits on both sides of any other point are two. */
    private static final Pattern NUMBER =
            Pattern.compile("(?<!\\d)\\d{1,3}(?:[.,'\u2019\\s\\u00a0\\u202f]\\d{3})+(?!\\d)|\\d+");

    private static final Pattern LETTERS = Pattern.compile("[^\\p{L}]+");
    private static final Map<String, String> ENGLISH = calendarWords(List.of(Locale.ENGLISH));
    private static final Map<String, String> FOREIGN = calendarWords(LANGUAGES);

    /** A longer range names no month. */
    private static final int DAYS_OF_MONTH = 31;

    private LiteralMentions() {}

    static Set<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> number.group().replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", ""))
                .collect(Collectors.toSet());
    }

    /** Months and days of the week in an English time expression. */
    static Set<String> calendarWords(String expression) {
        return LETTERS.splitAsStream(TextFolding.fold(expression))
                .filter(ENGLISH::containsKey)
                .map(word -> ENGLISH.getOrDefault(word, word))
                .collect(Collectors.toSet());
    }

    /** Months and days of the week in a text of another language. */
    static Set<String> foreignCalendarWords(String text) {
        return LETTERS.splitAsStream(TextFolding.fold(text))
                .filter(FOREIGN::containsKey)
                .map(word -> FOREIGN.getOrDefault(word, word))
                .collect(Collectors.toSet());
    }

    /**
     * The years of the ranges; for ranges within a month also the month, and for single days all that they may be
     * written with.
     */
    static Set<String> dateParts(Collection<DayRange> ranges) {
        Set<String> parts = new HashSet<>();
        for (DayRange range : ranges) {
            Stream.of(range.from(), range.to())
                    .filter(day -> !day.equals(LocalDate.MIN) && !day.equals(LocalDate.MAX))
                    .forEach(day -> parts.addAll(dateParts(day, range.days())));
        }
        return parts;
    }

    private static Set<String> dateParts(LocalDate day, long days) {
        Set<String> parts = new HashSet<>(Set.of(String.valueOf(day.getYear())));
        if (days <= DAYS_OF_MONTH) {
            parts.add(day.getMonth().name());
            parts.add(String.valueOf(day.getMonthValue()));
        }
        if (days == 1) {
            parts.add(day.getDayOfWeek().name());
            parts.add(String.valueOf(day.getDayOfMonth()));
        }
        return parts;
    }

    /** The text with these mentions replaced by spaces. */
    static String blankOut(Collection<TimeMention> mentions, String text) {
        StringBuilder rest = new StringBuilder(text);
        mentions.forEach(
                mention -> rest.replace(mention.start(), mention.end(), " ".repeat(mention.end() - mention.start())));
        return rest.toString();
    }

    private static Map<String, String> calendarWords(List<Locale> languages) {
        Map<String, String> words = new HashMap<>();
        for (Locale language : languages) {
            Arrays.stream(Month.values())
                    .forEach(month ->
                            words.put(TextFolding.fold(month.getDisplayName(TextStyle.FULL, language)), month.name()));
            Arrays.stream(DayOfWeek.values())
                    .forEach(day ->
                            words.put(TextFolding.fold(day.getDisplayName(TextStyle.FULL, language)), day.name()));
        }
        if (languages.contains(Locale.ENGLISH)) {
            Arrays.stream(Month.values()).forEach(month -> words.put(abbreviation(month.name()), month.name()));
            Arrays.stream(DayOfWeek.values()).forEach(day -> words.put(abbreviation(day.name()), day.name()));
            words.put("sept", Month.SEPTEMBER.name());
        }
        return Map.copyOf(words);
    }

    private static String abbreviation(String name) {
        return name.substring(0, 3).toLowerCase(Locale.ROOT);
    }
}
