package dev.footnote.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and months by name or number. A numeric date with the year last is day first if dotted; with slashes or
 * dashes it is ambiguous, and where both readings are valid dates the range covers both.
 */
final class DateParser {

    /**
     * A date with missing parts (0): {@code year} with {@code month} and {@code day}, or fewer, or only a day of the
     * month.
     */
    record PartialDate(int next, int year, int month, int day, boolean relative) {

        boolean isMonthAlone() {
            return year == 0 && day == 0;
        }

        PartialDate withYear(int other) {
            return new PartialDate(next, other, month, day, relative);
        }

        PartialDate withMonth(int other) {
            return new PartialDate(next, year, other, day, relative);
        }

        /** The days it means; null when there is no such day. The year must be known. */
        @Nullable DayRange range() {
            if (year < 1 || year > 9999) {
                return null;
            }
            if (month == 0) {
                return day == 0 ? DayRange.year(year) : null;
            }
            return day == 0 ? DayRange.month(YearMonth.of(year, month)) : dayRange(year, month, day);
        }
    }

    private final TimeTokens timeTokens;
    private final YearParser yearParser;
    private final @Nullable AnchorDay anchorDay;

    DateParser(TimeTokens timeTokens, YearParser yearParser, @Nullable AnchorDay anchorDay) {
        this.timeTokens = timeTokens;
        this.yearParser = yearParser;
        this.anchorDay = anchorDay;
    }

    /** The numeric date that starts here. */
    @Nullable ParsedTime parseNumeric(int index) {
        if (!timeTokens.hasBoundaryBefore(index) || !isGluedNumber(index, 2)) {
            return null;
        }
        ParsedTime parsedTime = yearFirst(index);
        return parsedTime != null ? parsedTime : yearLast(index);
    }

    private @Nullable ParsedTime yearFirst(int index) {
        int year = timeTokens.number(index);
        if (timeTokens.at(index).length() != 4 || year < 1) {
            return null;
        }
        int month = timeTokens.number(index + 2);
        boolean days = isGluedNumber(index + 2, 2)
                && timeTokens.is(index + 3, timeTokens.at(index + 1).text());
        if (days && timeTokens.at(index + 4).length() <= 2 && isFree(index + 5)) {
            return found(index + 5, dayRange(year, month, timeTokens.number(index + 4)));
        }
        boolean isMonth =
                timeTokens.is(index + 1, "-") && timeTokens.at(index + 2).length() == 2 && month >= 1 && month <= 12;
        // 2003-08 may also be a range of years; it is read as a range, which covers both
        return isMonth && month <= year % 100 && isFree(index + 3)
                ? ParsedTime.fixed(index + 3, DayRange.month(YearMonth.of(year, month)))
                : null;
    }

    private @Nullable ParsedTime yearLast(int index) {
        boolean shaped = isGluedNumber(index + 2, 2)
                && timeTokens.is(index + 3, timeTokens.at(index + 1).text())
                && timeTokens.at(index).length() <= 2
                && timeTokens.at(index + 2).length() <= 2
                && isFree(index + 5);
        int year = yearParser.yearNumber(index + 4);
        if (!shaped || year < 0) {
            return null;
        }
        int first = timeTokens.number(index);
        int second = timeTokens.number(index + 2);
        DayRange dayFirst = dayRange(year, second, first);
        DayRange monthFirst = timeTokens.is(index + 1, ".") ? null : dayRange(year, first, second);
        if (dayFirst == null || monthFirst == null) {
            return found(index + 5, dayFirst == null ? monthFirst : dayFirst);
        }
        boolean ordered = !dayFirst.from().isAfter(monthFirst.from());
        return ParsedTime.fixed(
                index + 5,
                ordered
                        ? new DayRange(dayFirst.from(), monthFirst.to())
                        : new DayRange(monthFirst.from(), dayFirst.to()));
    }

    /** Whether a date separator and a number follow the number here without a gap. */
    private boolean isGluedNumber(int index, int offset) {
        String sign = timeTokens.at(index + 1).text();
        return timeTokens.at(index).isNumber()
                && timeTokens.at(index + 1).followsDirectly()
                && (sign.equals("-") || sign.equals("/") || sign.equals("."))
                && timeTokens.at(index + offset).followsDirectly()
                && timeTokens.at(index + offset).isNumber();
    }

    /** The day of a timestamp such as 2024-08-14T10:00 ends at the T. */
    private boolean isFree(int index) {
        return timeTokens.hasBoundaryAt(index)
                || (timeTokens.is(index, "t")
                        && timeTokens.at(index + 1).isNumber()
                        && timeTokens.at(index + 1).followsDirectly());
    }

    private static @Nullable ParsedTime found(int next, @Nullable DayRange range) {
        return range == null ? null : ParsedTime.fixed(next, range);
    }

    private static @Nullable DayRange dayRange(int year, int month, int day) {
        boolean valid = month >= 1
                && month <= 12
                && day >= 1
                && YearMonth.of(year, month).isValidDay(day);
        return valid ? DayRange.day(LocalDate.of(year, month, day)) : null;
    }

    /** A date with its month in letters, with as many parts as there are; a weekday before it is not read. */
    @Nullable PartialDate parseNamed(int index) {
        if (!timeTokens.hasBoundaryBefore(index)) {
            return null;
        }
        return parseNamedInWord(index);
    }

    /** The same, whatever precedes it. */
    @Nullable PartialDate parseNamedInWord(int index) {
        return isDay(index) ? dayFirst(index) : monthFirst(index);
    }

    private @Nullable PartialDate dayFirst(int index) {
        int at = timeTokens.skipDash(timeTokens.skip(skipDay(index), "of"));
        int month = month(at);
        return month == 0 ? null : withYear(pastMonth(at), month, timeTokens.number(index));
    }

    private @Nullable PartialDate monthFirst(int index) {
        int month = month(index);
        if (month == 0) {
            return null;
        }
        int at = timeTokens.skip(pastMonth(index), "the");
        boolean day = isDay(at) && !yearParser.isMeasured(at);
        return day ? withYear(skipDay(at), month, timeTokens.number(at)) : withYear(pastMonth(index), month, 0);
    }

    /** The partial date with the year that follows, if any. */
    PartialDate withYear(int index, int month, int day) {
        int at = timeTokens.is(index, ",") ? index + 1 : timeTokens.skipDash(timeTokens.skip(index, "of"));
        int year = yearParser.yearInDate(at);
        if (year > 0) {
            return new PartialDate(at + 1, year, month, day, false);
        }
        int shift = timeTokens.is(at + 1, "year") && anchorDay != null ? shift(at) : Integer.MAX_VALUE;
        if (anchorDay != null && shift != Integer.MAX_VALUE) {
            return new PartialDate(at + 2, anchorDay.day().getYear() + shift, month, day, true);
        }
        return new PartialDate(index, 0, month, day, false);
    }

    /**
     * Offset of the period meant by <em>last</em>, <em>this</em> or <em>next</em> from the current one; the greatest
     * integer for other words.
     */
    int shift(int index) {
        if (timeTokens.isIn(index, TimeVocabulary.LAST)) {
            return -1;
        }
        if (timeTokens.isIn(index, TimeVocabulary.NEXT)) {
            return 1;
        }
        return timeTokens.isIn(index, TimeVocabulary.THIS) ? 0 : Integer.MAX_VALUE;
    }

    /** Whether a day of the month is here, with or without its ordinal ending. */
    boolean isDay(int index) {
        int number = timeTokens.number(index);
        return number >= 1 && number <= 31 && timeTokens.at(index).length() <= 2;
    }

    int skipDay(int index) {
        return timeTokens.at(index + 1).followsDirectly() && timeTokens.isIn(index + 1, TimeVocabulary.ORDINAL_ENDINGS)
                ? index + 2
                : index + 1;
    }

    int month(int index) {
        return TimeVocabulary.MONTHS.getOrDefault(timeTokens.at(index).text(), 0);
    }

    /** The index after a month and the full stop of its abbreviation, if the date continues after it. */
    private int pastMonth(int index) {
        boolean abbreviated = timeTokens.at(index).length() <= 4
                && timeTokens.is(index + 1, ".")
                && timeTokens.at(index + 1).followsDirectly();
        boolean goesOn =
                timeTokens.at(index + 2).isNumber() || timeTokens.is(index + 2, "of") || timeTokens.is(index + 2, ",");
        return abbreviated && goesOn ? index + 2 : index + 1;
    }
}
