package dev.footnote.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A range of days, both ends included. An open range starts at {@link LocalDate#MIN} or ends at {@link LocalDate#MAX}.
 */
public record DayRange(LocalDate from, LocalDate to) {

    public DayRange {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("%s is after %s".formatted(from, to));
        }
    }

    public static DayRange day(LocalDate day) {
        return new DayRange(day, day);
    }

    public static DayRange month(YearMonth month) {
        return new DayRange(month.atDay(1), month.atEndOfMonth());
    }

    public static DayRange year(int year) {
        return new DayRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    public static DayRange since(LocalDate first) {
        return new DayRange(first, LocalDate.MAX);
    }

    public static DayRange until(LocalDate last) {
        return new DayRange(LocalDate.MIN, last);
    }

    /** The number of days; {@link Long#MAX_VALUE} for an open range. */
    public long days() {
        boolean open = from.equals(LocalDate.MIN) || to.equals(LocalDate.MAX);
        return open ? Long.MAX_VALUE : ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean overlaps(DayRange other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** The number of days in both ranges; {@link Long#MAX_VALUE} when they share an open end. */
    public long shared(DayRange other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        return first.isAfter(last) ? 0 : new DayRange(first, last).days();
    }

    /**
     * The Jaccard index of both ranges, from 0 to 1: the days in both as a share of the days in either. For an open
     * range it is 1 if both ranges are equal, else 0.
     */
    public double closeness(DayRange other) {
        if (equals(other)) {
            return 1;
        }
        boolean isOpen = days() == Long.MAX_VALUE || other.days() == Long.MAX_VALUE;
        double shared = shared(other);
        return isOpen ? 0 : shared / (days() + other.days() - shared);
    }

    public boolean contains(DayRange other) {
        return !from.isAfter(other.from) && !other.to.isAfter(to);
    }
}
