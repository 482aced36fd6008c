package dev.footnote.time;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Reads days and months by name or number. A numeric date with the year last is day first if dotted; with slashes or
 * dashes it is ambiguous, and where both readings are valid dates the range covers both.
 */
final class Dates {

    /**
     * A date with missing parts (0): {@code year} with {@code month} and {@code day}, or fewer, or only a day of the
     * month.
     */
    record Partial(int next, int year, int month, int day, boolean relative) {

        boolean isMonthAlone() {
            return year == 0 && day == 0;
        }

        Partial withYear(int other) {
            return new Partial(next, other, month, day, relative);
        }

        Partial withMonth(int other) {
            return new Partial(next, year, other, day, relative);
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

    private final Tokens tokens;
    private final Years years;
    private final @Nullable Anchor anchor;

    Dates(Tokens tokens, Years years, @Nullable Anchor anchor) {
        this.tokens = tokens;
        this.years = years;
        this.anchor = anchor;
    }

    /** The numeric date that starts here. */
    @Nullable Found numeric(int index) {
        if (!tokens.startsFree(index) || !isGluedNumber(index, 2)) {
            return null;
        }
        Found found = yearFirst(index);
        return found != null ? found : yearLast(index);
    }

    private @Nullable Found yearFirst(int index) {
        int year = tokens.number(index);
        if (tokens.at(index).length() != 4 || year < 1) {
            return null;
        }
        int month = tokens.number(index + 2);
        boolean days = isGluedNumber(index + 2, 2)
                && tokens.is(index + 3, tokens.at(index + 1).text());
        if (days && tokens.at(index + 4).length() <= 2 && isFree(index + 5)) {
            return found(index + 5, dayRange(year, month, tokens.number(index + 4)));
        }
        boolean isMonth = tokens.is(index + 1, "-") && tokens.at(index + 2).length() == 2 && month >= 1 && month <= 12;
        // 2003-08 may also be a range of years; it is read as a range, which covers both
        return isMonth && month <= year % 100 && isFree(index + 3)
                ? Found.fixed(index + 3, DayRange.month(YearMonth.of(year, month)))
                : null;
    }

    private @Nullable Found yearLast(int index) {
        boolean shaped = isGluedNumber(index + 2, 2)
                && tokens.is(index + 3, tokens.at(index + 1).text())
                && tokens.at(index).length() <= 2
                && tokens.at(index + 2).length() <= 2
                && isFree(index + 5);
        int year = years.number(index + 4);
        if (!shaped || year < 0) {
            return null;
        }
        int first = tokens.number(index);
        int second = tokens.number(index + 2);
        DayRange dayFirst = dayRange(year, second, first);
        DayRange monthFirst = tokens.is(index + 1, ".") ? null : dayRange(year, first, second);
        if (dayFirst == null || monthFirst == null) {
            return found(index + 5, dayFirst == null ? monthFirst : dayFirst);
        }
        boolean ordered = !dayFirst.from().isAfter(monthFirst.from());
        return Found.fixed(
                index + 5,
                ordered
                        ? new DayRange(dayFirst.from(), monthFirst.to())
                        : new DayRange(monthFirst.from(), dayFirst.to()));
    }

    /** Whether a date separator and a number follow the number here without a gap. */
    private boolean isGluedNumber(int index, int offset) {
        String sign = tokens.at(index + 1).text();
        return tokens.at(index).isNumber()
                && tokens.at(index + 1).glued()
                && (sign.equals("-") || sign.equals("/") || sign.equals("."))
                && tokens.at(index + offset).glued()
                && tokens.at(index + offset).isNumber();
    }

    /** The day of a timestamp such as 2024-08-14T10:00 ends at the T. */
    private boolean isFree(int index) {
        return tokens.endsFree(index)
                || (tokens.is(index, "t")
                        && tokens.at(index + 1).isNumber()
                        && tokens.at(index + 1).glued());
    }

    private static @Nullable Found found(int next, @Nullable DayRange range) {
        return range == null ? null : Found.fixed(next, range);
    }

    private static @Nullable DayRange dayRange(int year, int month, int day) {
        boolean valid = month >= 1
                && month <= 12
                && day >= 1
                && YearMonth.of(year, month).isValidDay(day);
        return valid ? DayRange.day(LocalDate.of(year, month, day)) : null;
    }

    /** A date with its month in letters, with as many parts as there are; a weekday before it is not read. */
    @Nullable Partial named(int index) {
        if (!tokens.startsFree(index)) {
            return null;
        }
        return unjoined(index);
    }

    /** The same, whatever precedes it. */
    @Nullable Partial unjoined(int index) {
        return isDay(index) ? dayFirst(index) : monthFirst(index);
    }

    private @Nullable Partial dayFirst(int index) {
        int at = tokens.pastJoin(tokens.past(pastDay(index), "of"));
        int month = month(at);
        return month == 0 ? null : withYear(pastMonth(at), month, tokens.number(index));
    }

    private @Nullable Partial monthFirst(int index) {
        int month = month(index);
        if (month == 0) {
            return null;
        }
        int at = tokens.past(pastMonth(index), "the");
        boolean day = isDay(at) && !years.isMeasured(at);
        return day ? withYear(pastDay(at), month, tokens.number(at)) : withYear(pastMonth(index), month, 0);
    }

    /** The partial date with the year that follows, if any. */
    Partial withYear(int index, int month, int day) {
        int at = tokens.is(index, ",") ? index + 1 : tokens.pastJoin(tokens.past(index, "of"));
        int year = years.inDate(at);
        if (year > 0) {
            return new Partial(at + 1, year, month, day, false);
        }
        int shift = tokens.is(at + 1, "year") && anchor != null ? shift(at) : Integer.MAX_VALUE;
        if (anchor != null && shift != Integer.MAX_VALUE) {
            return new Partial(at + 2, anchor.day().getYear() + shift, month, day, true);
        }
        return new Partial(index, 0, month, day, false);
    }

    /**
     * Offset of the period meant by <em>last</em>, <em>this</em> or <em>next</em> from the current one; the greatest
     * integer for other words.
     */
    int shift(int index) {
        if (tokens.isIn(index, Vocabulary.LAST)) {
            return -1;
        }
        if (tokens.isIn(index, Vocabulary.NEXT)) {
            return 1;
        }
        return tokens.isIn(index, Vocabulary.THIS) ? 0 : Integer.MAX_VALUE;
    }

    /** Whether a day of the month is here, with or without its ordinal ending. */
    boolean isDay(int index) {
        int number = tokens.number(index);
        return number >= 1 && number <= 31 && tokens.at(index).length() <= 2;
    }

    int pastDay(int index) {
        return tokens.at(index + 1).glued() && tokens.isIn(index + 1, Vocabulary.ORDINAL_ENDINGS)
                ? index + 2
                : index + 1;
    }

    int month(int index) {
        return Vocabulary.MONTHS.getOrDefault(tokens.at(index).text(), 0);
    }

    /** The index after a month and the full stop of its abbreviation, if the date continues after it. */
    private int pastMonth(int index) {
        boolean abbreviated = tokens.at(index).length() <= 4
                && tokens.is(index + 1, ".")
                && tokens.at(index + 1).glued();
        boolean goesOn = tokens.at(index + 2).isNumber() || tokens.is(index + 2, "of") || tokens.is(index + 2, ",");
        return abbreviated && goesOn ? index + 2 : index + 1;
    }
}
