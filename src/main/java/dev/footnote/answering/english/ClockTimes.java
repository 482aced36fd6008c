package dev.footnote.answering.english;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds times of day on the 12-hour and the 24-hour clock: <em>5 pm</em> is <em>17:00</em>. */
public final class ClockTimes {

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\p{N}.:,])(\\d{1,2})(?:[:.]([0-5]\\d))?\\s?([ap])\\.?m\\b\\.?|(?<![\\p{N}.:,])(\\d{1,2}):([0-5]\\d)(?![:\\p{N}])",
            Pattern.CASE_INSENSITIVE);

    private static final int HALF_A_DAY = 12 * 60;

    private ClockTimes() {}

    /** The times in a text, in minutes since midnight. */
    public static Set<Integer> in(String text) {
        Set<Integer> times = new HashSet<>();
        TIME.matcher(text).results().forEach(time -> times.addAll(minutes(time, false)));
        return times;
    }

    /** Replaces the times with blanks of the same length. */
    public static String without(String text) {
        return TIME.matcher(text).replaceAll(time -> " ".repeat(time.group().length()));
    }

    /** Replaces the times that the passages contain, in any notation, with blanks. */
    public static String withoutKnown(String statement, List<String> passages) {
        Set<Integer> known = known(passages);
        return TIME.matcher(statement)
                .replaceAll(time -> known.containsAll(minutes(time, false))
                        ? " ".repeat(time.group().length())
                        : Matcher.quoteReplacement(time.group()));
    }

    /** The times of a statement, as it writes them, that a text contains in any notation. */
    public static List<String> shared(String statement, String text) {
        Set<Integer> known = known(List.of(text));
        return TIME.matcher(statement)
                .results()
                .filter(time -> known.containsAll(minutes(time, false)))
                .map(MatchResult::group)
                .toList();
    }

    /**
     * The first time of the statement that the passages contain only in the other half of the day; empty without one.
     */
    public static String inOtherHalf(String statement, List<String> passages) {
        Set<Integer> known = known(passages);
        return TIME.matcher(statement)
                .results()
                .filter(time -> time.group(3) != null)
                .filter(time -> minutes(time, false).stream().noneMatch(known::contains))
                .filter(time -> minutes(time, false).stream()
                        .anyMatch(minute -> known.contains((minute + HALF_A_DAY) % (2 * HALF_A_DAY))))
                .map(MatchResult::group)
                .findFirst()
                .orElse("");
    }

    private static Set<Integer> known(List<String> passages) {
        Set<Integer> known = new HashSet<>();
        for (String passage : passages) {
            List<MatchResult> times = TIME.matcher(passage).results().toList();
            boolean halves = times.stream().noneMatch(ClockTimes::isOfTwentyFour);
            times.forEach(time -> known.addAll(minutes(time, halves)));
        }
        return known;
    }

    private static boolean isOfTwentyFour(MatchResult time) {
        return time.group(4) != null && (time.group(4).startsWith("0") || Integer.parseInt(time.group(4)) > 12);
    }

    /**
     * Minutes since midnight.
     *
     * @param halves whether a time without am or pm may be in either half of the day; then the result has both
     */
    private static Set<Integer> minutes(MatchResult time, boolean halves) {
        if (time.group(3) == null) {
            int minute = 60 * Integer.parseInt(time.group(4)) + Integer.parseInt(time.group(5));
            return halves ? Set.copyOf(List.of(minute, (minute + HALF_A_DAY) % (2 * HALF_A_DAY))) : Set.of(minute);
        }
        int ofHalf = 60 * (Integer.parseInt(time.group(1)) % 12)
                + Integer.parseInt(Objects.requireNonNullElse(time.group(2), "0"));
        return Set.of(time.group(3).toLowerCase(Locale.ROOT).equals("p") ? ofHalf + HALF_A_DAY : ofHalf);
    }
}
