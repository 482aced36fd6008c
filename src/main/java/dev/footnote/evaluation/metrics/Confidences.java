package dev.footnote.evaluation.metrics;

import dev.footnote.evaluation.statistics.Measure;
import dev.footnote.evaluation.statistics.Statistic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Confidences of a run, one a question, and the claim that each is about. Built twice: with <em>answerable</em> for the
 * ROC curve, with <em>the best candidate answers</em> for risk, coverage and calibration.
 */
public final class Confidences {

    private static final int BINS = 10;

    private final Sample[] samples;
    private final int[] descending;

    /** The probability that was given, 0 to 1, and whether the claim holds. */
    public record Sample(double confidence, boolean holds) {

        public Sample {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence " + confidence);
            }
        }
    }

    /**
     * If everything with at least this confidence is answered: the share of questions answered, and the share of those
     * answers that are wrong.
     */
    public record CoveragePoint(double threshold, double coverage, double risk) {}

    /** A bin of confidences from {@code from} up to {@code to}: how many, their mean, and the share that holds. */
    public record Bin(double from, double to, long count, double meanConfidence, double shareHolding) {}

    /** By question; null where a question has no confidence or its claim cannot be judged. */
    public Confidences(List<@Nullable Sample> samples) {
        this.samples = samples.toArray(Sample[]::new);
        this.descending = IntStream.range(0, this.samples.length)
                .filter(i -> this.samples[i] != null)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -this.samples[i].confidence()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Area under the ROC curve: the chance that a question of which the claim holds has the higher confidence of the
     * two, equal ones counted half (the Mann-Whitney statistic; Hanley and McNeil, Radiology 143, 1982).
     */
    public Statistic areaUnderRoc() {
        return weights -> {
            double pairs = 0;
            double above = 0;
            double holding = 0;
            for (int from = 0, to; from < descending.length; from = to) {
                to = endOfTie(from);
                double tiedHolding = weight(weights, from, to, true);
                double tiedOther = weight(weights, from, to, false);
                above += tiedOther * (holding + tiedHolding / 2);
                holding += tiedHolding;
                pairs += tiedOther;
            }
            return Measure.share(above, pairs * holding, "not both answerable and unanswerable questions");
        };
    }

    /** Expected calibration error (Naeini and others, AAAI 2015): the bins' gaps, weighted by their size. */
    public Statistic calibrationError() {
        return weights -> {
            double gaps = 0;
            long count = 0;
            for (Bin bin : bins(weights)) {
                gaps += bin.count() * Math.abs(bin.meanConfidence() - bin.shareHolding());
                count += bin.count();
            }
            return Measure.share(gaps, (double) count, "no confidence that can be judged");
        };
    }

    /** The bins that are not empty, of {@value #BINS} of equal width; the last includes 1. */
    public List<Bin> bins() {
        return bins(IntStream.range(0, samples.length).map(i -> 1).toArray());
    }

    private List<Bin> bins(int[] weights) {
        double[] sums = new double[BINS];
        long[] holding = new long[BINS];
        long[] counts = new long[BINS];
        for (int i : descending) {
            int bin = Math.min(BINS - 1, (int) (samples[i].confidence() * BINS));
            sums[bin] += weights[i] * samples[i].confidence();
            counts[bin] += weights[i];
            holding[bin] += samples[i].holds() ? weights[i] : 0;
        }
        return IntStream.range(0, BINS)
                .filter(bin -> counts[bin] > 0)
                .mapToObj(bin -> new Bin(
                        (double) bin / BINS,
                        (bin + 1.0) / BINS,
                        counts[bin],
                        sums[bin] / counts[bin],
                        (double) holding[bin] / counts[bin]))
                .toList();
    }

    /** The risk-coverage curve (El-Yaniv and Wiener, JMLR 11, 2010): a point for each confidence, the highest first. */
    public List<CoveragePoint> riskCoverage() {
        List<CoveragePoint> points = new ArrayList<>();
        int wrong = 0;
        for (int from = 0, to; from < descending.length; from = to) {
            to = endOfTie(from);
            for (int i = from; i < to; i++) {
                wrong += samples[descending[i]].holds() ? 0 : 1;
            }
            points.add(new CoveragePoint(
                    samples[descending[from]].confidence(), (double) to / descending.length, (double) wrong / to));
        }
        return points;
    }

    /** The threshold that answers most and is still right in {@code precision} of its answers; empty if none is. */
    public OptionalDouble thresholdFor(double precision) {
        return riskCoverage().stream()
                // a rounding error must not cost a point that is exactly at the wanted precision
                .filter(point -> 1 - point.risk() >= precision - 1e-12)
                .mapToDouble(CoveragePoint::threshold)
                .min();
    }

    private int endOfTie(int from) {
        int to = from + 1;
        double confidence = samples[descending[from]].confidence();
        while (to < descending.length && samples[descending[to]].confidence() == confidence) {
            to++;
        }
        return to;
    }

    private double weight(int[] weights, int from, int to, boolean holds) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            if (samples[descending[i]].holds() == holds) {
                sum += weights[descending[i]];
            }
        }
        return sum;
    }
}
