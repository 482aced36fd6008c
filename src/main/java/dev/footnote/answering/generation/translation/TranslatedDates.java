package dev.footnote.answering.generation.translation;

import dev.footnote.time.TimeExpressions;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numeric dates in translations, with the year last; the day comes first, as everywhere but in American English. */
final class TranslatedDates {

    private static final Pattern DATE =
            Pattern.compile("(?<![\\p{N}./-])(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4})(?![\\p{N}/-]|\\.\\p{N})");
    private static final DateTimeFormatter NAMED = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private TranslatedDates() {}

    /** The first date that is not within a time named in the English original; empty if all dates are. */
    static String firstWrongDate(String translation, String statement) {
        return DATE.matcher(translation)
                .results()
                .filter(date -> !statement.contains(date.group()))
                .filter(date -> day(date).filter(day -> isNamed(day, statement)).isEmpty())
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }

    private static boolean isNamed(LocalDate day, String statement) {
        return TimeExpressions.inPassage(statement, null).stream()
                .anyMatch(mention -> !day.isBefore(mention.range().from())
                        && !day.isAfter(mention.range().to()));
    }

    /** The back-translation, with month names in those numeric dates that it shares with the translation. */
    static String withMonthNames(String back, String translation) {
        return DATE.matcher(back)
                .replaceAll(date -> Matcher.quoteReplacement(
                        translation.contains(date.group())
                                ? day(date).map(NAMED::format).orElse(date.group())
                                : date.group()));
    }

    private static Optional<LocalDate> day(MatchResult date) {
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(date.group(4)), Integer.parseInt(date.group(3)), Integer.parseInt(date.group(1))));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
