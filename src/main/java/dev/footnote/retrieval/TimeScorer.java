package dev.footnote.retrieval;

import dev.footnote.index.IndexedPassage;
import dev.footnote.index.editions.Editions;
import dev.footnote.time.DayRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Matches the days of passages with a question, and weighs the match in the ranking. */
record TimeScorer(List<DayRange> periods, LocalDate today, Editions editions) {

    /**
     * What the time match adds to a fused score, as a share of it. A passage of the right period and another topic
     * gains little. A passage of another period must be far better in words and meaning to rank above one of the right
     * period; a passage without days is in between.
     */
    private static final Map<TimeMatch, Double> TIME_BONUS = Map.of(
            TimeMatch.MENTIONED, 0.15,
            TimeMatch.DATED, 0.08,
            TimeMatch.TOUCHED, 0.04,
            TimeMatch.UNKNOWN, 0.0,
            TimeMatch.CONTRADICTED, -0.22);

    /** Of ten editions that differ in a number, the valid one must be in the evidence. */
    private static final double REPLACED = -0.08;

    TimeMatch match(IndexedPassage passage) {
        return TimeMatch.of(passage, editions, periods);
    }

    /**
     * As a share of the score; if no period is asked about, a passage that a later edition has replaced by today loses
     * some.
     */
    double bonus(IndexedPassage passage, TimeMatch match) {
        boolean isReplaced = periods.isEmpty() && editions.isReplaced(passage.document(), today);
        return isReplaced ? REPLACED : TIME_BONUS.getOrDefault(match, 0.0);
    }
}
