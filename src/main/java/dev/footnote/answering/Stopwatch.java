package dev.footnote.answering;

/** Measures milliseconds since its creation and since the last lap. */
final class Stopwatch {

    private static final double NANOS = 1e6;

    private final long start = System.nanoTime();
    private long lap = start;

    double lap() {
        long now = System.nanoTime();
        double millis = (now - lap) / NANOS;
        lap = now;
        return millis;
    }

    double total() {
        return (System.nanoTime() - start) / NANOS;
    }
}
