package dev.footnote.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** Arithmetic on calendar periods. */
final class CalendarArithmetic {

    enum PeriodPart {
        EARLY,
        MID,
        LATE
    }

    private CalendarArithmetic() {}

    static DayRange months(YearMonth first, int count) {
        return new DayRange(first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
    }

    static DayRange years(int first, int last) {
        return new DayRange(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
    }

    static DayRange week(LocalDate day) {
        LocalDate monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        return new DayRange(monday, monday.plusDays(6));
    }

    static DayRange quarter(int year, int quarter) {
        return months(YearMonth.of(year, 3 * quarter - 2), 3);
    }

    static DayRange half(int year, int half) {
        return months(YearMonth.of(year, 6 * half - 5), 6);
    }

    /** A winter belongs to the year in which it begins. */
    static DayRange season(int year, int firstMonth) {
        return months(YearMonth.of(year, firstMonth), 3);
    }

    /**
     * A third of the range: in years from a decade on, in months from a quarter on, else in days. A remainder lengthens
     * the first third, then the second: the early 1990s are 1990 to 1993.
     */
    static DayRange third(DayRange range, PeriodPart periodPart) {
        LocalDate end = range.to().plusDays(1);
        ChronoUnit unit = ChronoUnit.DAYS;
        if (ChronoUnit.YEARS.between(range.from(), end) >= 10) {
            unit = ChronoUnit.YEARS;
        } else if (ChronoUnit.MONTHS.between(range.from(), end) >= 3) {
            unit = ChronoUnit.MONTHS;
        }
        long length = unit.between(range.from(), end);
        LocalDate second = range.from().plus((length + 2) / 3, unit);
        LocalDate third = end.minus(length / 3, unit);
        return switch (periodPart) {
            case EARLY -> new DayRange(range.from(), second.minusDays(1));
            case MID -> second.isBefore(third) ? new DayRange(second, third.minusDays(1)) : range;
            case LATE -> third.isBefore(end) ? new DayRange(third, range.to()) : range;
        };
    }
}
