package dev.footnote.conversation;

import dev.footnote.text.LexicalTerms;
import dev.footnote.time.CalendarNames;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks the previous question for another time: <em>And in May?</em>, <em>What about before 2023?</em> */
final class TimeSubstitution {

    private static final Pattern YEAR = Pattern.compile("\\b(?:1[5-9]|20)\\d\\d\\b");

    private static final Pattern MONTH = Pattern.compile("\\b(?:" + CalendarNames.MONTHS + ")\\b");

    private static final Pattern MONTH_AND_YEAR =
            Pattern.compile("(?:" + MONTH.pattern() + "),? (?:" + YEAR.pattern() + ")");

    private static final Pattern DAY_OF_MONTH = Pattern.compile(
            "(?i)(?:\\bon )?(?:\\bthe )?\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?=" + MONTH.pattern() + ")");

    private static final Pattern WEEKDAY = Pattern.compile("\\b(?:" + CalendarNames.WEEKDAYS + ")s?\\b");

    private static final Pattern PREPOSITION =
            Pattern.compile("(?i)(?:\\b(?:in|on|during|of|for|at)\\s+(?:the\\s+)?|\\bthe\\s+)$");

    private static final Pattern WITH_PREPOSITION =
            Pattern.compile("(?i)(?:in|on|during|of|for|at|by|from|to|since|before|after"
                    + "|until|till|through|between|within|up|prior|earlier|later|no|not|around|about|throughout)\\b");

    private TimeSubstitution() {}

    /** The question about the other time; empty when {@code other} is not a time or has no place in the question. */
    static Optional<String> substitute(String frame, String other, LocalDate today) {
        return replaceNamedTime(frame, other).or(() -> replaceAnyTime(frame, other, today));
    }

    /** Whether it is the name of a year, a month or a day of the week. */
    static boolean isTimeName(String other) {
        return Stream.of(YEAR, MONTH, WEEKDAY)
                .anyMatch(kind -> kind.matcher(other).find()
                        && LexicalTerms.analyze(kind.matcher(other).replaceAll(""))
                                .isEmpty());
    }

    /** Whether it states only a time. */
    static boolean isOnlyTime(String other, LocalDate today) {
        boolean isTimed = !TimeExpressions.inQuestion(other, today).isEmpty()
                && LexicalTerms.analyze(blankTimes(other, today)).isEmpty();
        return isTimed || isTimeName(other) || TimeReferences.occurIn(other, today);
    }

    /** The text with its time expressions replaced by spaces. */
    static String blankTimes(String text, LocalDate today) {
        return TimeMention.blankOut(text, TimeExpressions.inQuestion(text, today));
    }

    /** Replaces a name by another of its kind, so that a month keeps its year and a quarter its number. */
    private static Optional<String> replaceNamedTime(String frame, String other) {
        String undated = DAY_OF_MONTH.matcher(frame).replaceFirst("in ");
        if (MONTH_AND_YEAR.matcher(other).find()) {
            return swapped(undated, MONTH_AND_YEAR, other);
        }
        return swapped(frame, YEAR, other)
                .or(() -> swapped(undated, MONTH, other))
                .or(() -> swapped(frame, WEEKDAY, other));
    }

    private static Optional<String> swapped(String frame, Pattern kind, String other) {
        Matcher said = kind.matcher(other);
        boolean alone = said.find() && isPlain(other.replace(said.group(), ""));
        Matcher old = kind.matcher(frame);
        return alone && old.results().count() == 1
                ? Optional.of(kind.matcher(frame).replaceFirst(said.group()))
                : Optional.empty();
    }

    /** Whether the words around the name of a time mean the whole of it. */
    private static boolean isPlain(String rest) {
        return rest.matches(
                "(?i)\\W*(?:(?:in|on|of|for|during|at)\\b)?\\W*(?:the\\b)?\\W*(?:year\\b|month of\\b)?\\W*");
    }

    /** Replaces the only time of the question by any other. */
    private static Optional<String> replaceAnyTime(String frame, String other, LocalDate today) {
        List<TimeMention> old = TimeExpressions.inQuestion(frame, today);
        if (old.size() != 1) {
            return Optional.empty();
        }
        TimeMention place = old.get(0);
        return Stream.of(alone(other, false, today), ofYear(other, place.range(), today), alone(other, true, today))
                .flatMap(Optional::stream)
                .findFirst()
                .map(time -> frame.substring(0, beginning(frame, place)) + time + frame.substring(place.end()));
    }

    /** An absolute time, or one that counts from today, with its preposition; empty when the text says more. */
    private static Optional<String> alone(String other, boolean relative, LocalDate today) {
        List<TimeMention> said = TimeExpressions.inQuestion(other, today);
        return said.size() == 1
                        && said.get(0).relative() == relative
                        && LexicalTerms.analyze(blankTimes(other, today)).isEmpty()
                ? Optional.of(withPreposition(other, said.get(0)))
                : Optional.empty();
    }

    /** <em>And before June?</em> refers to the year that was asked about. */
    private static Optional<String> ofYear(String other, DayRange asked, LocalDate today) {
        int year = asked.from().getYear();
        return year == asked.to().getYear() ? alone(other + " " + year, false, today) : Optional.empty();
    }

    private static String withPreposition(String other, TimeMention said) {
        boolean has = WITH_PREPOSITION.matcher(other).lookingAt() || said.relative();
        return has ? other : (said.range().days() == 1 ? "on " : "in ") + other;
    }

    private static int beginning(String frame, TimeMention place) {
        Matcher preposition = PREPOSITION.matcher(frame).region(0, place.start());
        return preposition.find() ? preposition.start() : place.start();
    }
}
