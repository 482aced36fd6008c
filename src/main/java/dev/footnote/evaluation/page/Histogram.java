package dev.footnote.evaluation.page;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** How often values fall into bins of one width; what is beyond the 95th percentile shares the last bin. */
record Histogram(List<Bin> bins) {

    private static final int WANTED_BINS = 16;

    /** @param open whether the bin has no upper end */
    record Bin(double from, double to, boolean open, long count) {

        /** Plain where it can be: {@code 0 to 5}, {@code 80 and more}. */
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

    /** Empty without values. */
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

    /** The smallest of 1, 2 and 5 times a power of ten that is not below {@code width}. */
    private static double roundWidth(double width) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(width, 1e-3))));
        for (double factor : new double[] {1, 2, 5}) {
            if (factor * power >= width) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    /** Takes off what multiplying in binary leaves, such as 0.30000000000000004. */
    private static double round(double number) {
        return Math.rint(number * 1e6) / 1e6;
    }
}
