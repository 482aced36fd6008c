package dev.footnote.evaluation.metrics;

/**
 * A figure that reports carry.
 *
 * @param name the same everywhere: in reports, in requirements, on the terminal
 * @param definition what it is, for readers of a report, with its source where it is not ours
 */
public record Metric(String name, Kind kind, Better better, String definition) {

    /** What a figure is about; reports group by it. */
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

    /** Which way is an improvement. */
    public enum Better {
        HIGHER,
        LOWER,
        NEITHER
    }
}
