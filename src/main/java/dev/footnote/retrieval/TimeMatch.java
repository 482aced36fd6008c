package dev.footnote.retrieval;

import dev.footnote.corpus.Document;
import dev.footnote.index.IndexedPassage;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeMention;
import java.util.List;

/** How a text's days stand to the periods that a question asks about, from best to worst. */
public enum TimeMatch {
    /** The text mentions days of a period. */
    MENTIONED,
    /** The text's document is dated in a period; the text itself mentions no other days or mentions some. */
    DATED,
    /** The question asks about no period, or nothing is known of the text's days. */
    UNKNOWN,
    /** All that is known of the text's days lies outside of every period. */
    CONTRADICTED;

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
        if (overlap(mentioned, periods)) {
            return MENTIONED;
        }
        if (document.date() != null) {
            return overlap(List.of(DayRange.day(document.date())), periods) ? DATED : CONTRADICTED;
        }
        return mentioned.isEmpty() ? UNKNOWN : CONTRADICTED;
    }

    private static boolean overlap(List<DayRange> days, List<DayRange> periods) {
        return days.stream().anyMatch(range -> periods.stream().anyMatch(range::overlaps));
    }
}
