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
 * The confidences of a run, one per question, each with the claim that it predicts. The claim is <em>the question is
 * answerable</em> for the ROC curve, and <em>the best candidate answers</em> for risk, coverage and calibration.
 */
public final class ConfidenceSamples {

    private static final int BINS = 10;

    private final Sample[] samples;
    private final int[] descending;

    /** A confidence, 0 to 1, and whether its claim holds. */
    public record Sample(double confidence, boolean holds) {

        public Sample {
            if (!(confidence >= 0 && confidence <= 1)) {
                throw new IllegalArgumentException("confidence must be from 0 to 1, not " + confidence);
            }
        }
    }

    /**
     * The share of questions answered and the share of wrong answers among them, if every question at or above this
     * confidence is answered.
     */
    public record CoveragePoint(double threshold, double coverage, double risk) {}

    /**
     * A bin of confidences from {@code from} to {@code to}: their count and mean, and the share of claims that hold.
     */
    public record Bin(double from, double to, long count, double meanConfidence, double shareHolding) {}

    /** @param samples one per question; null if it has no confidence or its claim cannot be judged */
    public ConfidenceSamples(List<@Nullable Sample> samples) {
        this.samples = samples.toArray(Sample[]::new);
        this.descending = IntStream.range(0, this.samples.length)
                .filter(i -> this.samples[i] != null)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -this.samples[i].confidence()))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Area under the ROC curve: the probability that, of two questions, the one whose claim holds has the higher
     * confidence; ties count half (the Mann-Whitney statistic; Hanley and McNeil, Radiology 143, 1982).
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
            return Measure.share(above, pairs * holding, "answerable or unanswerable questions are missing");
        };
    }

    /** Expected calibration error (Naeini and others, AAAI 2015): the mean gap of the bins, weighted by their size. */
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

    /** The non-empty bins out of {@value #BINS} bins of equal width; the last one includes 1. */
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

    /** The risk-coverage curve (El-Yaniv and Wiener, JMLR 11, 2010): one point per confidence, highest first. */
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

    /** The lowest threshold whose answers reach {@code precision}; empty if no threshold does. */
    public OptionalDouble thresholdFor(double precision) {
        return riskCoverage().stream()
                // tolerates rounding errors of points that are exactly at the precision
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
