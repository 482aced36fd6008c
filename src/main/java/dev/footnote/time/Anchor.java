package dev.footnote.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/** The day that relative expressions count from, and the days that incomplete ones mean as seen from it. */
record Anchor(LocalDate day) {

    /** The latest such month that began by the anchor day; looking ahead, the first that is not over. */
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

    /** The latest such weekday up to the anchor day itself; looking ahead, the first after it. */
    LocalDate weekday(DayOfWeek weekday, boolean ahead) {
        return day.with(ahead ? TemporalAdjusters.next(weekday) : TemporalAdjusters.previousOrSame(weekday));
    }

    /** The latest such day up to the anchor day itself; looking ahead, the first from it on. 29 February skips years. */
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
