package dev.footnote.evaluation.metrics;

/**
 * A metric of the reports.
 *
 * @param name the name in reports, in requirements and on the terminal
 * @param definition explains the metric to readers of a report, with its source if it is an established one
 */
public record Metric(String name, Kind kind, Better better, String definition) {

    /** The group of a metric in reports. */
    public enum Kind {
        RETRIEVAL,
        QUOTE_RETRIEVAL,
        ANSWERS,
        CITATIONS,
        JUDGEMENT,
        ABSTENTION,
        TIME,
        MODEL
    }

    /** The direction of improvement. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }
}
