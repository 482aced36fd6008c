package dev.footnote.evaluation.page;

import dev.footnote.evaluation.metrics.ConfidenceSamples.Bin;
import dev.footnote.evaluation.metrics.ConfidenceSamples.CoveragePoint;
import dev.footnote.evaluation.report.Summary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers of the charts, which the page also shows in tables. */
record Charts(List<CoveragePoint> riskCoverage, List<Bin> reliability, List<Histogram.Bin> latency) {

    record CoverageRow(String threshold, String coverage, String risk) {}

    record ReliabilityRow(String confidence, long questions, String mean, String right) {}

    /** Maximum number of points in a curve; a chart has no more pixel columns. */
    private static final int POINTS = 400;

    static Charts of(Summary summary, Histogram latencies) {
        return new Charts(thinned(summary.riskCoverage()), summary.reliability(), latencies.bins());
    }

    private static List<CoveragePoint> thinned(List<CoveragePoint> points) {
        if (points.size() <= POINTS) {
            return points;
        }
        List<CoveragePoint> kept = new ArrayList<>();
        for (int i = 0; i < POINTS; i++) {
            kept.add(points.get((int) Math.round(i * (points.size() - 1.0) / (POINTS - 1))));
        }
        return kept;
    }

    /** About ten points of the risk-coverage curve. */
    public List<CoverageRow> coverageTable() {
        int step = Math.max(1, (riskCoverage.size() + 9) / 10);
        List<CoverageRow> rows = new ArrayList<>();
        for (int i = step - 1; i < riskCoverage.size(); i += step) {
            CoveragePoint point = riskCoverage.get(i);
            rows.add(new CoverageRow(
                    MetricView.number(point.threshold()),
                    MetricView.number(point.coverage()),
                    MetricView.number(point.risk())));
        }
        return rows;
    }

    public List<ReliabilityRow> reliabilityTable() {
        return reliability.stream()
                .map(bin -> new ReliabilityRow(
                        String.format(Locale.ROOT, "%.1f to %.1f", bin.from(), bin.to()),
                        bin.count(),
                        MetricView.number(bin.meanConfidence()),
                        MetricView.number(bin.shareHolding())))
                .toList();
    }
}
