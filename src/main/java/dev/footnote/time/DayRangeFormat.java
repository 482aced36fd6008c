package dev.footnote.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Formats a range of days of the years 1000 to 2100 in English, so that {@link TimeExpressions} reads it back. */
public final class DayRangeFormat {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu", Locale.ENGLISH);

    private DayRangeFormat() {}

    /**
     * Formats a range with its preposition: <em>on 14 June 2022</em>, <em>in June 2022</em>, <em>from June 2022 to
     * August 2022</em>, <em>since June 2022</em>.
     */
    public static String format(DayRange range) {
        if (range.from().equals(LocalDate.MIN)) {
            return "before " + beginning(range.to().plusDays(1));
        }
        if (range.to().equals(LocalDate.MAX)) {
            return "since " + beginning(range.from());
        }
        LocalDate first = range.from();
        if (range.equals(DayRange.day(first))) {
            return "on " + DAY.format(first);
        }
        if (range.equals(DayRange.month(YearMonth.from(first)))) {
            return "in " + MONTH.format(first);
        }
        return range.equals(DayRange.year(first.getYear())) ? "in " + YEAR.format(first) : between(first, range.to());
    }

    /** Formats both ends alike: as years, months or days. */
    private static String between(LocalDate first, LocalDate last) {
        LocalDate next = last.plusDays(1);
        boolean years = first.getDayOfYear() == 1 && next.getDayOfYear() == 1;
        boolean months = first.getDayOfMonth() == 1 && next.getDayOfMonth() == 1;
        DateTimeFormatter form = years ? YEAR : months ? MONTH : DAY;
        return "from " + form.format(first) + " to " + form.format(last);
    }

    /** The longest period that begins on the day. */
    private static String beginning(LocalDate day) {
        return (day.getDayOfYear() == 1 ? YEAR : day.getDayOfMonth() == 1 ? MONTH : DAY).format(day);
    }
}
