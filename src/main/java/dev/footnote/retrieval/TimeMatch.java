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

/** How the days of a text relate to the periods that a question asks about, from best to worst. */
public enum TimeMatch {
    /** The text mentions days of a period. */
    MENTIONED,
    /** The text's document is dated in a period, whether or not the text mentions other days. */
    DATED,
    /** The text mentions days of a period, but their ranges overlap only at the ends. */
    TOUCHED,
    /** The question asks about no period, or the text's days are unknown. */
    UNKNOWN,
    /** All known days of the text are outside of every period. */
    CONTRADICTED;

    /** The matches of a text with days in a period. */
    public static final Set<TimeMatch> IN_PERIOD = Collections.unmodifiableSet(EnumSet.of(MENTIONED, DATED));

    /**
     * Ranges that share less than this of the shorter one, and fewer days than a month has, only touch: the twelve
     * months from 12 January 2020 match January 2021 less than those from 10 January 2021, while 1991 to 2000 matches
     * 1991.
     */
    private static final double WHOLE_SHARE = 0.5;

    /** Below this share they are unrelated: the twelve months up to 10 January do not belong to that year. */
    private static final double LEAST_SHARE = 0.1;

    private static final int DAYS_OF_A_MONTH = 28;

    /** The match of a whole passage, including its document's date. */
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
     * The match of a passage that may belong to an edition: where its own days decide nothing, the days on which the
     * edition is valid decide, instead of the single day of its date.
     */
    public static TimeMatch of(IndexedPassage passage, Editions editions, List<DayRange> periods) {
        TimeMatch match = of(passage, periods);
        Optional<DayRange> held = periods.isEmpty() ? Optional.empty() : editions.validDays(passage.document());
        return held.isEmpty() || match == MENTIONED || match == TOUCHED ? match : ofValidDays(held.get(), periods);
    }

    /** The match of what is valid for some days: it belongs to a period in which it begins or that it contains. */
    public static TimeMatch ofValidDays(DayRange held, List<DayRange> periods) {
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
