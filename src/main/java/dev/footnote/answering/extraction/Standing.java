package dev.footnote.answering.extraction;

import dev.footnote.answering.english.PresentTense;
import dev.footnote.corpus.Document;
import dev.footnote.index.editions.Editions;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.time.DayRange;
import java.util.List;
import java.util.Optional;

/** For which days a document stands by what it states in the present. */
record Standing(Editions editions, List<DayRange> periods) {

    /** Whether it is one of several editions, of which the days are known. */
    boolean isForSomeTime(Document document) {
        return editions.held(document).isPresent();
    }

    /**
     * What an edition states holds until the next; what a single document states may for some time, as long as none says
     * otherwise, unless it speaks of the moment.
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

    /** Whether a weekday, or a day without its year, that a sentence names comes again as long as its document holds. */
    boolean repeats(Document document, String sentence) {
        return isForSomeTime(document) && PresentTense.isIn(sentence) && !PresentTense.isOfTheMoment(sentence);
    }
}
