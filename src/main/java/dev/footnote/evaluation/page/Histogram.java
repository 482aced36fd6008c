package dev.footnote.evaluation.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts values in bins of equal width; values in bins beyond the 95th percentile share an open last bin. */
record Histogram(List<Bin> bins) {

    private static final int WANTED_BINS = 16;

    /** @param open whether the bin has no upper bound */
    record Bin(double from, double to, boolean open, long count) {

        /** For example {@code 0 to 5} or {@code 80 and more}; whole numbers have no decimals. */
        public String label() {
            return open ? plain(from) + " and more" : plain(from) + " to " + plain(to);
        }

        private static String plain(double number) {
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
    }

    Histogram {
        bins = List.copyOf(bins);
    }

    /** Empty if there are no values. */
    static Histogram of(double[] values) {
        if (values.length == 0) {
            return new Histogram(List.of());
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double most = sorted[(int) Math.ceil(0.95 * sorted.length) - 1];
        double width = roundWidth(most / WANTED_BINS);
        int count = (int) Math.floor(most / width) + 1;
        long[] counts = new long[count + 1];
        for (double value : sorted) {
            counts[Math.min(count, (int) Math.floor(value / width))]++;
        }
        int shown = counts[count] == 0 ? count : count + 1;
        return new Histogram(IntStream.range(0, shown)
                .mapToObj(bin -> new Bin(round(bin * width), round((bin + 1) * width), bin == count, counts[bin]))
                .toList());
    }

    /** The smallest number of the form 1, 2 or 5 times a power of ten that is at least {@code width}. */
    private static double roundWidth(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(width, 1e-3))));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= width) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Removes binary rounding errors such as 0.30000000000000004. */
    private static double round(double number) {
        return Math.rint(number * 1e6) / 1e6;
    }
}
