package dev.footnote.time;

import static dev.footnote.time.Vocabulary.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions that count from the anchor day: <em>yesterday</em>, <em>last month</em>, <em>three weeks ago</em>.
 */
final class Relatives {

    private static final int NO_SHIFT = Integer.MAX_VALUE;
    private static final Map<String, Integer> DAYS = Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1);
    private static final Map<String, Period> PERIODS = Period.NAMES;
    private static final Set<String> DAY_PARTS = words("morning afternoon evening");

    private static final Set<String> COMING_OR_PAST = words("coming past");

    private final Tokens tokens;
    private final Dates dates;
    private final LocalDate today;
    private final Anchor anchor;

    Relatives(Tokens tokens, Dates dates, Anchor anchor) {
        this.tokens = tokens;
        this.dates = dates;
        this.anchor = anchor;
        this.today = anchor.day();
    }

    @Nullable Found at(int index) {
        Found found = namedDay(index);
        found = found != null ? found : shiftedPeriod(index);
        found = found != null ? found : shiftedName(index);
        found = found != null ? found : counted(index);
        return found != null ? found : restOfPeriod(index);
    }

    private @Nullable Found namedDay(int index) {
        Integer shift = DAYS.get(tokens.at(index).text());
        if (shift != null) {
            return day(index + 1, shift);
        }
        if (tokens.are(index, "day", "before", "yesterday")) {
            return day(index + 3, -2);
        }
        if (tokens.are(index, "day", "after", "tomorrow")) {
            return day(index + 3, 2);
        }
        if (tokens.is(index, "this") && tokens.isIn(index + 1, DAY_PARTS)) {
            return day(index + 2, 0);
        }
        return tokens.are(index, "last", "night") ? day(index + 2, -1) : null;
    }

    private Found day(int next, int shift) {
        return Found.relative(next, DayRange.day(today.plusDays(shift)));
    }

    /**
     * Last year is the calendar year; the last year and the past year are the twelve months ending on the anchor day.
     */
    private @Nullable Found shiftedPeriod(int index) {
        Period period = PERIODS.get(tokens.at(index + 1).text());
        int shift = dates.shift(index);
        if (period == null || period == Period.DAY || shift == NO_SHIFT || tokens.is(index + 2, "of")) {
            return null;
        }
        boolean window = (tokens.is(index - 1, "the") && (tokens.is(index, "last") || tokens.is(index, "next")))
                || tokens.is(index, "past");
        DayRange range = window ? window(period, shift) : period.around(period.plus(today, shift));
        return Found.relative(index + 2, range);
    }

    /** A number of periods that end on the anchor day (negative) or start on it, including the days at both ends. */
    private DayRange window(Period period, int count) {
        LocalDate end = period.plus(today, count);
        return count < 0 ? new DayRange(end, today) : new DayRange(today, end);
    }

    /** Last September, this Thursday. */
    private @Nullable Found shiftedName(int index) {
        int shift = dates.shift(index);
        int at = tokens.isIn(index + 1, COMING_OR_PAST) && tokens.is(index, "this") ? index + 1 : index;
        shift = at > index ? dates.shift(at) : shift;
        if (shift == NO_SHIFT) {
            return null;
        }
        DayOfWeek weekday = Vocabulary.WEEKDAYS.get(tokens.at(at + 1).text());
        if (weekday != null && BareNames.isFullName(tokens.at(at + 1))) {
            return Found.relative(at + 2, DayRange.day(weekday(weekday, shift)));
        }
        int month = dates.month(at + 1);
        if (month == 0 || dates.isDay(at + 2) || !BareNames.isClearMonth(tokens, at + 1)) {
            return null;
        }
        return Found.relative(at + 2, DayRange.month(month(month, shift)));
    }

    private LocalDate weekday(DayOfWeek weekday, int shift) {
        if (shift == 0) {
            return Calendar.week(today).from().plusDays(weekday.getValue() - 1L);
        }
        return shift > 0 ? anchor.weekday(weekday, true) : new Anchor(today.minusDays(1)).weekday(weekday, false);
    }

    private YearMonth month(int month, int shift) {
        if (shift == 0) {
            return YearMonth.of(today.getYear(), month);
        }
        return shift < 0 ? anchor.monthBefore(month) : anchor.monthAfter(month);
    }

    /** Last three weeks, two years ago, in recent months, the year before last. */
    private @Nullable Found counted(int index) {
        Period alone = PERIODS.get(tokens.at(index).text());
        if (alone != null && tokens.are(index + 1, "before", "last")) {
            return Found.relative(index + 3, alone.around(alone.plus(today, -2)));
        }
        Period recent = period(index + 1);
        if (tokens.is(index, "recent") && recent != null) {
            return Found.relative(index + 2, window(recent, -recent.recent()));
        }
        int shift = dates.shift(index);
        return shift == -1 || shift == 1 ? window(index + 1, shift) : ago(index);
    }

    private @Nullable Found window(int index, int shift) {
        int at = pastCount(index);
        Period period = period(at);
        if (at == index || period == null) {
            return null;
        }
        return Found.relative(at + 1, window(period, shift * count(index)));
    }

    private @Nullable Found ago(int index) {
        int at = pastCount(index);
        Period period = period(at);
        if (at == index || period == null || !tokens.startsFree(index) || tokens.isIn(index - 1, words("and half"))) {
            return null;
        }
        if (tokens.is(at + 1, "ago")) {
            return Found.relative(at + 2, period.around(period.plus(today, -count(index))));
        }
        return tokens.are(at + 1, "from", "now")
                ? Found.relative(at + 3, period.around(period.plus(today, count(index))))
                : null;
    }

    private @Nullable Period period(int index) {
        return Period.named(tokens.at(index).text());
    }

    /** The index after a count, or the same index if there is no count. */
    private int pastCount(int index) {
        int few = tokens.is(index, "a") ? index + 1 : index;
        if (tokens.is(few, "few") || tokens.is(few, "several")) {
            return few + 1;
        }
        if (tokens.is(few, "couple")) {
            return tokens.past(few + 1, "of");
        }
        return count(index) > 0 ? index + 1 : index;
    }

    private int count(int index) {
        String text = tokens.at(
                        tokens.is(index, "a")
                                        && !PERIODS.containsKey(
                                                tokens.at(index + 1).text())
                                ? index + 1
                                : index)
                .text();
        return switch (text) {
            case "a", "an", "one" -> 1;
            case "couple" -> 2;
            case "few", "several" -> 3;
            default ->
                tokens.at(index).length() <= 3 && tokens.number(index) > 0
                        ? tokens.number(index)
                        : Vocabulary.NUMBERS.getOrDefault(text, 0);
        };
    }

    /** The period named here that contains the anchor day. */
    @Nullable Found current(int index) {
        Period period = period(index);
        return period == null ? null : Found.relative(index + 1, period.around(today));
    }

    /** Earlier this year, later this month, so far this week. */
    private @Nullable Found restOfPeriod(int index) {
        boolean earlier = tokens.is(index, "earlier") || tokens.are(index, "so", "far");
        int at = tokens.is(index, "so") ? index + 2 : index + 1;
        Period period = PERIODS.get(tokens.at(at + 1).text());
        if ((!earlier && !tokens.is(index, "later")) || !tokens.is(at, "this") || period == null) {
            return null;
        }
        DayRange whole = period.around(today);
        return Found.relative(at + 2, earlier ? new DayRange(whole.from(), today) : new DayRange(today, whole.to()));
    }
}
