package dev.footnote.answering.extraction;

import dev.footnote.answering.english.PresentTense;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.index.editions.Editions;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedPassage;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.structure.TableRow;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.util.List;

/** Determines which days the sentences of the evidence are about, and how these match the periods of the question. */
final class SentenceTimes {

    private final Evidence evidence;
    private final MentionedDays mentioned;
    private final PeriodCloseness closeness;
    private final ValidityPeriod validityPeriod;
    private final UnderspecifiedTimes underspecifiedTimes;

    SentenceTimes(Evidence evidence, Editions editions) {
        this.evidence = evidence;
        this.mentioned = new MentionedDays(evidence);
        this.closeness = new PeriodCloseness(mentioned, evidence.periods());
        this.validityPeriod = new ValidityPeriod(editions, evidence.periods());
        this.underspecifiedTimes = UnderspecifiedTimes.of(evidence.question());
    }

    /**
     * The sentence's own days decide, if it mentions any; else, unless it is in the present tense, the days before it
     * in its paragraph; else those of its heading; else, in the present tense, the days on which its document is valid.
     * Days before the sentence are as weak as its document's date, days elsewhere in its passage are weaker.
     */
    TimeMatch match(RankedPassage ranked, Span sentence) {
        Document document = ranked.passage().document();
        List<DayRange> own = ownDays(document, sentence);
        if (isOfAColumn(document, sentence)) {
            return TimeMatch.MENTIONED;
        }
        if (own.isEmpty()
                && document.date() == null
                && underspecifiedTimes.areAllIn(sentence.textIn(document.text()))) {
            return TimeMatch.MENTIONED;
        }
        List<DayRange> under = own.isEmpty() ? ofHeadings(ranked) : List.of();
        boolean isDated = document.date() != null || validityPeriod.hasKnownValidity(document);
        boolean isPresent = own.isEmpty() && isDated && PresentTense.isIn(sentence.textIn(document.text()));
        if (isPresent && under.isEmpty()) {
            return validityPeriod.match(document, sentence.textIn(document.text()));
        }
        Span paragraph = SentenceScorer.paragraph(document.text(), sentence);
        List<DayRange> before = own.isEmpty() && !isPresent
                ? closed(mentioned.daysWithoutLifetimes(document, paragraph.start(), sentence.start()))
                : own;
        List<DayRange> days = before.isEmpty() ? under : before;
        TimeMatch match =
                days.isEmpty() ? timeAround(ranked, paragraph) : TimeMatch.of(days, document, evidence.periods());
        if (match == TimeMatch.MENTIONED && own.isEmpty() && under.isEmpty()) {
            return TimeMatch.DATED;
        }
        boolean isOfOtherDays = match == TimeMatch.DATED && !days.isEmpty();
        return isOfOtherDays ? ofOtherDays(sentence.textIn(document.text())) : match;
    }

    /** For a document dated in the period and days outside it: a past event is over, a present state may still hold. */
    private static TimeMatch ofOtherDays(String sentence) {
        return PresentTense.isIn(sentence) ? TimeMatch.TOUCHED : TimeMatch.CONTRADICTED;
    }

    /** The days of the innermost heading that mentions any: <em>Amendment of March 2024</em>. */
    private static List<DayRange> ofHeadings(RankedPassage ranked) {
        Document document = ranked.passage().document();
        List<String> headings = ranked.passage().passage().headings();
        for (int i = headings.size() - 1; i >= 0; i--) {
            List<DayRange> days = closed(TimeExpressions.inPassage(headings.get(i), document.date()).stream()
                    .map(TimeMention::range)
                    .toList());
            if (!days.isEmpty()) {
                return days;
            }
        }
        return List.of();
    }

    /** Whether the sentence is a row with a column for the period (<em>budget 2023</em>). */
    private boolean isOfAColumn(Document document, Span sentence) {
        return !evidence.periods().isEmpty()
                && TableRow.at(document, sentence).flatMap(TableRow::head).stream()
                        .flatMap(head ->
                                TimeExpressions.inPassage(head.textIn(document.text()), document.date()).stream())
                        .anyMatch(mention -> evidence.periods().contains(mention.range()));
    }

    private TimeMatch timeAround(RankedPassage ranked, Span paragraph) {
        Document document = ranked.passage().document();
        TimeMatch dated = TimeMatch.of(List.of(), document, evidence.periods());
        if (dated == TimeMatch.DATED) {
            return dated;
        }
        List<DayRange> near = closed(mentioned.daysWithoutLifetimes(document, paragraph));
        Span passage = ranked.passage().passage().span();
        List<DayRange> around = near.isEmpty() ? closed(mentioned.daysWithoutLifetimes(document, passage)) : near;
        TimeMatch match = TimeMatch.of(around, document, evidence.periods());
        return dated == TimeMatch.CONTRADICTED && match == TimeMatch.MENTIONED ? TimeMatch.TOUCHED : match;
    }

    /** Drops open ranges: <em>since 1990</em> or <em>by May</em> say nothing about other sentences. */
    private static List<DayRange> closed(List<DayRange> days) {
        return days.stream().filter(range -> range.days() < Long.MAX_VALUE).toList();
    }

    /** The days in the sentence; in a document that is valid for some time, without recurring days. */
    private List<DayRange> ownDays(Document document, Span sentence) {
        boolean recur = validityPeriod.recurs(document, sentence.textIn(document.text()));
        return mentioned.daysWithoutLifetimes(document, sentence, mention -> !(recur && mention.relative()));
    }

    /** How closely the sentence's days match the requested period, 0 to 1. */
    double closeness(RankedPassage ranked, Span sentence) {
        return closeness.of(ranked.passage().document(), sentence);
    }

    /**
     * The sentence's own days decide; else the last days mentioned before it in its document. Open ranges (<em>since
     * 1990</em>, <em>by May</em>) say nothing about a month in between.
     */
    boolean isAboutPeriod(RankedPassage ranked, Span sentence) {
        Document document = ranked.passage().document();
        List<DayRange> own = mentioned.daysWithoutLifetimes(document, sentence);
        List<DayRange> named = own.isEmpty()
                ? mentioned.lastBefore(document, sentence.start()).stream().toList()
                : own;
        return TimeMatch.IN_PERIOD.contains(TimeMatch.of(closed(named), document, evidence.periods()));
    }
}
