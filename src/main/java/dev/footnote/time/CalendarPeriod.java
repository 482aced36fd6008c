package dev.footnote.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A calendar period that has a name. */
enum CalendarPeriod {
    DAY(ChronoUnit.DAYS, 1, 7),
    WEEK(ChronoUnit.WEEKS, 1, 6),
    FORTNIGHT(ChronoUnit.WEEKS, 2, 3),
    MONTH(ChronoUnit.MONTHS, 1, 6),
    QUARTER(ChronoUnit.MONTHS, 3, 4),
    YEAR(ChronoUnit.YEARS, 1, 5),
    DECADE(ChronoUnit.YEARS, 10, 3);

    static final Map<String, CalendarPeriod> NAMES = Map.of(
            "day", DAY,
            "week", WEEK,
            "fortnight", FORTNIGHT,
            "month", MONTH,
            "quarter", QUARTER,
            "year", YEAR,
            "decade", DECADE);

    private final ChronoUnit unit;
    private final int size;
    private final int recent;

    CalendarPeriod(ChronoUnit unit, int size, int recent) {
        this.unit = unit;
        this.size = size;
        this.recent = recent;
    }

    /** Looks up a period by its singular or plural. */
    static @Nullable CalendarPeriod named(String text) {
        return NAMES.get(text.endsWith("s") ? text.substring(0, text.length() - 1) : text);
    }

    /** How many of these periods <em>recent</em> covers. */
    int recent() {
        return recent;
    }

    LocalDate plus(LocalDate day, long count) {
        return day.plus(count * size, unit);
    }

    DayRange around(LocalDate day) {
        return switch (this) {
            case DAY -> DayRange.day(day);
            case WEEK -> CalendarArithmetic.week(day);
            case FORTNIGHT -> new DayRange(day.minusDays(6), day.plusDays(7));
            case MONTH -> DayRange.month(YearMonth.from(day));
            case QUARTER -> CalendarArithmetic.quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
            case YEAR -> DayRange.year(day.getYear());
            case DECADE -> CalendarArithmetic.years(day.getYear() / 10 * 10, day.getYear() / 10 * 10 + 9);
        };
    }
}
