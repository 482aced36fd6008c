package dev.footnote.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** The day that relative expressions count from, and the days that incomplete dates mean relative to it. */
record AnchorDay(LocalDate day) {

    /** The latest such month that began by the anchor day; with {@code ahead}, the first that has not ended. */
    YearMonth month(int month, boolean ahead) {
        YearMonth thisYear = YearMonth.of(day.getYear(), month);
        YearMonth now = YearMonth.from(day);
        if (ahead) {
            return thisYear.isBefore(now) ? thisYear.plusYears(1) : thisYear;
        }
        return thisYear.isAfter(now) ? thisYear.minusYears(1) : thisYear;
    }

    YearMonth monthBefore(int month) {
        YearMonth candidate = month(month, false);
        return candidate.equals(YearMonth.from(day)) ? candidate.minusYears(1) : candidate;
    }

    YearMonth monthAfter(int month) {
        YearMonth candidate = month(month, true);
        return candidate.equals(YearMonth.from(day)) ? candidate.plusYears(1) : candidate;
    }

    /** The latest such weekday up to and including the anchor day; with {@code ahead}, the first after it. */
    LocalDate weekday(DayOfWeek weekday, boolean ahead) {
        return day.with(ahead ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }

    /**
     * The latest such day up to and including the anchor day; with {@code ahead}, the first on or after it. 29 February
     * skips years.
     */
    LocalDate monthDay(MonthDay monthDay, boolean ahead) {
        int year = day.getYear();
        while (true) {
            if (monthDay.isValidYear(year)) {
                LocalDate candidate = monthDay.atYear(year);
                if (ahead ? !candidate.isBefore(day) : !candidate.isAfter(day)) {
                    return candidate;
                }
            }
            year += ahead ? 1 : -1;
        }
    }
}
