package dev.footnote.answering.extraction;

import dev.footnote.answering.english.PresentTense;
import dev.footnote.corpus.Document;
import dev.footnote.index.editions.Editions;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.time.DayRange;
import java.util.List;
import java.util.Optional;

/** Determines for which days the present-tense statements of a document are valid. */
record ValidityPeriod(Editions editions, List<DayRange> periods) {

    /** Whether the document is one of several editions with known validity. */
    boolean hasKnownValidity(Document document) {
        return editions.validDays(document).isPresent();
    }

    /**
     * A statement of an edition is valid until the next edition; a statement of a single document may be valid for some
     * time, unless another document says otherwise or the statement is temporary.
     */
    TimeMatch match(Document document, String sentence) {
        TimeMatch dated = TimeMatch.of(List.of(), document, periods);
        if (periods.isEmpty() || PresentTense.isTemporary(sentence)) {
            return dated;
        }
        Optional<DayRange> held = editions.validDays(document);
        if (held.isPresent()) {
            return TimeMatch.ofValidDays(held.get(), periods);
        }
        boolean mayHold = editions.presumedValidDays(document)
                .filter(range -> TimeMatch.ofValidDays(range, periods) != TimeMatch.CONTRADICTED)
                .isPresent();
        return mayHold && dated == TimeMatch.CONTRADICTED ? TimeMatch.TOUCHED : dated;
    }

    /** Whether a weekday or a day without a year in the sentence recurs while its document is valid. */
    boolean recurs(Document document, String sentence) {
        return hasKnownValidity(document) && PresentTense.isIn(sentence) && !PresentTense.isTemporary(sentence);
    }
}
