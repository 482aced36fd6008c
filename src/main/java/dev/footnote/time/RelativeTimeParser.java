package dev.footnote.time;

import static dev.footnote.time.TimeVocabulary.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions that count from the anchor day: <em>yesterday</em>, <em>last month</em>, <em>three weeks ago</em>.
 */
final class RelativeTimeParser {

    private static final int NO_SHIFT = Integer.MAX_VALUE;
    private static final Map<String, Integer> DAYS = Map.of("today", 0, "tonight", 0, "yesterday", -1, "tomorrow", 1);
    private static final Map<String, CalendarPeriod> PERIODS = CalendarPeriod.NAMES;
    private static final Set<String> DAY_PARTS = words("morning afternoon evening");

    private static final Set<String> COMING_OR_PAST = words("coming past");

    private final TimeTokens timeTokens;
    private final DateParser dateParser;
    private final LocalDate today;
    private final AnchorDay anchorDay;

    RelativeTimeParser(TimeTokens timeTokens, DateParser dateParser, AnchorDay anchorDay) {
        this.timeTokens = timeTokens;
        this.dateParser = dateParser;
        this.anchorDay = anchorDay;
        this.today = anchorDay.day();
    }

    @Nullable ParsedTime parseAt(int index) {
        ParsedTime parsedTime = namedDay(index);
        parsedTime = parsedTime != null ? parsedTime : shiftedPeriod(index);
        parsedTime = parsedTime != null ? parsedTime : shiftedName(index);
        parsedTime = parsedTime != null ? parsedTime : counted(index);
        return parsedTime != null ? parsedTime : restOfPeriod(index);
    }

    private @Nullable ParsedTime namedDay(int index) {
        Integer shift = DAYS.get(timeTokens.at(index).text());
        if (shift != null) {
            return day(index + 1, shift);
        }
        if (timeTokens.matchesWords(index, "day", "before", "yesterday")) {
            return day(index + 3, -2);
        }
        if (timeTokens.matchesWords(index, "day", "after", "tomorrow")) {
            return day(index + 3, 2);
        }
        if (timeTokens.is(index, "this") && timeTokens.isIn(index + 1, DAY_PARTS)) {
            return day(index + 2, 0);
        }
        return timeTokens.matchesWords(index, "last", "night") ? day(index + 2, -1) : null;
    }

    private ParsedTime day(int next, int shift) {
        return ParsedTime.relative(next, DayRange.day(today.plusDays(shift)));
    }

    /**
     * Last year is the calendar year; the last year and the past year are the twelve months ending on the anchor day.
     */
    private @Nullable ParsedTime shiftedPeriod(int index) {
        CalendarPeriod calendarPeriod = PERIODS.get(timeTokens.at(index + 1).text());
        int shift = dateParser.shift(index);
        if (calendarPeriod == null
                || calendarPeriod == CalendarPeriod.DAY
                || shift == NO_SHIFT
                || timeTokens.is(index + 2, "of")) {
            return null;
        }
        boolean window =
                (timeTokens.is(index - 1, "the") && (timeTokens.is(index, "last") || timeTokens.is(index, "next")))
                        || timeTokens.is(index, "past");
        DayRange range =
                window ? window(calendarPeriod, shift) : calendarPeriod.around(calendarPeriod.plus(today, shift));
        return ParsedTime.relative(index + 2, range);
    }

    /** A number of periods that end on the anchor day (negative) or start on it, including the days at both ends. */
    private DayRange window(CalendarPeriod calendarPeriod, int count) {
        LocalDate end = calendarPeriod.plus(today, count);
        return count < 0 ? new DayRange(end, today) : new DayRange(today, end);
    }

    /** Last September, this Thursday. */
    private @Nullable ParsedTime shiftedName(int index) {
        int shift = dateParser.shift(index);
        int at = timeTokens.isIn(index + 1, COMING_OR_PAST) && timeTokens.is(index, "this") ? index + 1 : index;
        shift = at > index ? dateParser.shift(at) : shift;
        if (shift == NO_SHIFT) {
            return null;
        }
        DayOfWeek weekday = TimeVocabulary.WEEKDAYS.get(timeTokens.at(at + 1).text());
        if (weekday != null && UnderspecifiedDateParser.isFullName(timeTokens.at(at + 1))) {
            return ParsedTime.relative(at + 2, DayRange.day(weekday(weekday, shift)));
        }
        int month = dateParser.month(at + 1);
        if (month == 0 || dateParser.isDay(at + 2) || !UnderspecifiedDateParser.isClearMonth(timeTokens, at + 1)) {
            return null;
        }
        return ParsedTime.relative(at + 2, DayRange.month(month(month, shift)));
    }

    private LocalDate weekday(DayOfWeek weekday, int shift) {
        if (shift == 0) {
            return CalendarArithmetic.week(today).from().plusDays(weekday.getValue() - 1L);
        }
        return shift > 0 ? anchorDay.weekday(weekday, true) : new AnchorDay(today.minusDays(1)).weekday(weekday, false);
    }

    private YearMonth month(int month, int shift) {
        if (shift == 0) {
            return YearMonth.of(today.getYear(), month);
        }
        return shift < 0 ? anchorDay.monthBefore(month) : anchorDay.monthAfter(month);
    }

    /** Last three weeks, two years ago, in recent months, the year before last. */
    private @Nullable ParsedTime counted(int index) {
        CalendarPeriod alone = PERIODS.get(timeTokens.at(index).text());
        if (alone != null && timeTokens.matchesWords(index + 1, "before", "last")) {
            return ParsedTime.relative(index + 3, alone.around(alone.plus(today, -2)));
        }
        CalendarPeriod recent = period(index + 1);
        if (timeTokens.is(index, "recent") && recent != null) {
            return ParsedTime.relative(index + 2, window(recent, -recent.recent()));
        }
        int shift = dateParser.shift(index);
        return shift == -1 || shift == 1 ? window(index + 1, shift) : ago(index);
    }

    private @Nullable ParsedTime window(int index, int shift) {
        int at = pastCount(index);
        CalendarPeriod calendarPeriod = period(at);
        if (at == index || calendarPeriod == null) {
            return null;
        }
        return ParsedTime.relative(at + 1, window(calendarPeriod, shift * count(index)));
    }

    private @Nullable ParsedTime ago(int index) {
        int at = pastCount(index);
        CalendarPeriod calendarPeriod = period(at);
        if (at == index
                || calendarPeriod == null
                || !timeTokens.hasBoundaryBefore(index)
                || timeTokens.isIn(index - 1, words("and half"))) {
            return null;
        }
        if (timeTokens.is(at + 1, "ago")) {
            return ParsedTime.relative(at + 2, calendarPeriod.around(calendarPeriod.plus(today, -count(index))));
        }
        return timeTokens.matchesWords(at + 1, "from", "now")
                ? ParsedTime.relative(at + 3, calendarPeriod.around(calendarPeriod.plus(today, count(index))))
                : null;
    }

    private @Nullable CalendarPeriod period(int index) {
        return CalendarPeriod.named(timeTokens.at(index).text());
    }

    /** The index after a count, or the same index if there is no count. */
    private int pastCount(int index) {
        int few = timeTokens.is(index, "a") ? index + 1 : index;
        if (timeTokens.is(few, "few") || timeTokens.is(few, "several")) {
            return few + 1;
        }
        if (timeTokens.is(few, "couple")) {
            return timeTokens.skip(few + 1, "of");
        }
        return count(index) > 0 ? index + 1 : index;
    }

    private int count(int index) {
        String text = timeTokens
                .at(
                        timeTokens.is(index, "a")
                                        && !PERIODS.containsKey(
                                                timeTokens.at(index + 1).text())
                                ? index + 1
                                : index)
                .text();
        return switch (text) {
            case "a", "an", "one" -> 1;
            case "couple" -> 2;
            case "few", "several" -> 3;
            default ->
                timeTokens.at(index).length() <= 3 && timeTokens.number(index) > 0
                        ? timeTokens.number(index)
                        : TimeVocabulary.NUMBERS.getOrDefault(text, 0);
        };
    }

    /** The period named here that contains the anchor day. */
    @Nullable ParsedTime parseCurrentPeriod(int index) {
        CalendarPeriod calendarPeriod = period(index);
        return calendarPeriod == null ? null : ParsedTime.relative(index + 1, calendarPeriod.around(today));
    }

    /** Earlier this year, later this month, so far this week. */
    private @Nullable ParsedTime restOfPeriod(int index) {
        boolean earlier = timeTokens.is(index, "earlier") || timeTokens.matchesWords(index, "so", "far");
        int at = timeTokens.is(index, "so") ? index + 2 : index + 1;
        CalendarPeriod calendarPeriod = PERIODS.get(timeTokens.at(at + 1).text());
        if ((!earlier && !timeTokens.is(index, "later")) || !timeTokens.is(at, "this") || calendarPeriod == null) {
            return null;
        }
        DayRange whole = calendarPeriod.around(today);
        return ParsedTime.relative(
                at + 2, earlier ? new DayRange(whole.from(), today) : new DayRange(today, whole.to()));
    }
}
