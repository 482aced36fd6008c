package dev.footnote.answering.extraction;

import dev.footnote.answering.english.PresentTense;
import dev.footnote.corpus.Document;
import dev.footnote.index.editions.Editions;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.time.DayRange;
import java.util.List;
import java.util.Optional;

/** Determines for which days the present-tense statements of a document are valid. */
record Standing(Editions editions, List<DayRange> periods) {

    /** Whether the document is one of several editions with known validity. */
    boolean isForSomeTime(Document document) {
        return editions.held(document).isPresent();
    }

    /**
     * A statement of an edition is valid until the next edition; a statement of a single document may be valid for some
     * time, unless another document says otherwise or the statement is temporary.
     */
    TimeMatch match(Document document, String sentence) {
        TimeMatch dated = TimeMatch.of(List.of(), document, periods);
        if (periods.isEmpty() || PresentTense.isOfTheMoment(sentence)) {
            return dated;
        }
        Optional<DayRange> held = editions.held(document);
        if (held.isPresent()) {
            return TimeMatch.ofHeld(held.get(), periods);
        }
        boolean mayHold = editions.mayBeHeld(document)
                .filter(range -> TimeMatch.ofHeld(range, periods) != TimeMatch.CONTRADICTED)
                .isPresent();
        return mayHold && dated == TimeMatch.CONTRADICTED ? TimeMatch.TOUCHED : dated;
    }

    /** Whether a weekday or a day without a year in the sentence recurs while its document is valid. */
    boolean repeats(Document document, String sentence) {
        return isForSomeTime(document) && PresentTense.isIn(sentence) && !PresentTense.isOfTheMoment(sentence);
    }
}
