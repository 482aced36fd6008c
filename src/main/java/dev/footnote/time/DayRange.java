package dev.footnote.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * A range of days, both ends included. A range open to one side ends at {@link LocalDate#MIN} or
 * {@link LocalDate#MAX}.
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

    /** How many days it holds; {@link Long#MAX_VALUE} when it is open to a side. */
    public long days() {
        boolean open = from.equals(LocalDate.MIN) || to.equals(LocalDate.MAX);
        return open ? Long.MAX_VALUE : ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean overlaps(DayRange other) {
        return !from.isAfter(other.to) && !other.from.isAfter(to);
    }

    /** How many days both hold; {@link Long#MAX_VALUE} when they share one side that is open. */
    public long shared(DayRange other) {
        LocalDate first = from.isAfter(other.from) ? from : other.from;
        LocalDate last = to.isBefore(other.to) ? to : other.to;
        return first.isAfter(last) ? 0 : new DayRange(first, last).days();
    }

    /**
     * The Jaccard index of both, from 0 to 1: the days that both hold as a share of those that either holds; of a range that
     * is open to a side, 1 for the same range and else 0.
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
