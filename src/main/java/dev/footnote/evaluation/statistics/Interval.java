package dev.footnote.evaluation.statistics;

/** A 95 % interval, with inclusive bounds. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("not an interval: %s to %s".formatted(low, high));
        }
    }
}
