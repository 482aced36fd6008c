package dev.footnote.retrieval;

import dev.footnote.corpus.Document;
import dev.footnote.index.IndexedPassage;
import dev.footnote.index.editions.Editions;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeMention;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a text's days stand to the periods that a question asks about, from best to worst. */
public enum TimeMatch {
    /** The text mentions days of a period. */
    MENTIONED,
    /** The text's document is dated in a period; the text itself mentions no other days or mentions some. */
    DATED,
    /** The text mentions days of a period, but the two share only their ends. */
    TOUCHED,
    /** The question asks about no period, or nothing is known of the text's days. */
    UNKNOWN,
    /** All that is known of the text's days lies outside of every period. */
    CONTRADICTED;

    /** Of a text with days in a period. */
    public static final Set<TimeMatch> IN_PERIOD = Collections.unmodifiableSet(EnumSet.of(MENTIONED, DATED));

    /**
     * Ranges that share less than this of the shorter one, and fewer days than a month has, only touch: the twelve months
     * from 12 January 2020 are less of January 2021 than those from 10 January 2021, while 1991 to 2000 is of 1991.
     */
    private static final double WHOLE_SHARE = 0.5;

    /** Below this share they have nothing to do with each other: the twelve months up to 10 January are not of that year. */
    private static final double LEAST_SHARE = 0.1;

    private static final int DAYS_OF_A_MONTH = 28;

    /** The match of a whole passage with its document's date. */
    public static TimeMatch of(IndexedPassage passage, List<DayRange> periods) {
        List<DayRange> mentioned =
                passage.mentions().stream().map(TimeMention::range).toList();
        return of(mentioned, passage.document(), periods);
    }

    /** The match of a text that mentions some days and belongs to a document. */
    public static TimeMatch of(List<DayRange> mentioned, Document document, List<DayRange> periods) {
        if (periods.isEmpty()) {
            return UNKNOWN;
        }
        if (overlap(mentioned, periods, WHOLE_SHARE)) {
            return MENTIONED;
        }
        if (document.date() != null && overlap(List.of(DayRange.day(document.date())), periods, WHOLE_SHARE)) {
            return DATED;
        }
        if (overlap(mentioned, periods, LEAST_SHARE)) {
            return TOUCHED;
        }
        return mentioned.isEmpty() && document.date() == null ? UNKNOWN : CONTRADICTED;
    }

    /**
     * Of a passage that may be of an edition: where its own days tell nothing, those decide on which the edition holds, and
     * no longer the one day of its date.
     */
    public static TimeMatch of(IndexedPassage passage, Editions editions, List<DayRange> periods) {
        TimeMatch match = of(passage, periods);
        Optional<DayRange> held = periods.isEmpty() ? Optional.empty() : editions.held(passage.document());
        return held.isEmpty() || match == MENTIONED || match == TOUCHED ? match : ofHeld(held.get(), periods);
    }

    /** The match of what holds for some days: it is of a period that it begins in or that it outlasts. */
    public static TimeMatch ofHeld(DayRange held, List<DayRange> periods) {
        DayRange beginning = DayRange.day(held.from());
        if (periods.stream().anyMatch(period -> period.overlaps(beginning) || held.contains(period))) {
            return DATED;
        }
        return periods.stream().anyMatch(held::overlaps) ? TOUCHED : CONTRADICTED;
    }

    private static boolean overlap(List<DayRange> days, List<DayRange> periods, double share) {
        return days.stream().anyMatch(range -> periods.stream().anyMatch(period -> meets(range, period, share)));
    }

    private static boolean meets(DayRange range, DayRange period, double share) {
        long shared = range.shared(period);
        double least = Math.min(DAYS_OF_A_MONTH, share * Math.min(range.days(), period.days()));
        return shared > 0 && shared >= least;
    }
}
