package dev.footnote.answering.extraction;

import dev.footnote.answering.english.PresentTense;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.index.editions.Editions;
import dev.footnote.retrieval.Evidence;
import dev.footnote.retrieval.RankedPassage;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.text.TableRow;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeExpressions;
import dev.footnote.time.TimeMention;
import java.util.List;

/** Which days the sentences of the evidence are about, and how these fit the periods of the question. */
final class SentenceTimes {

    private final Evidence evidence;
    private final MentionedDays mentioned;
    private final PeriodCloseness closeness;
    private final Standing standing;
    private final BareTimes bareTimes;

    SentenceTimes(Evidence evidence, Editions editions) {
        this.evidence = evidence;
        this.mentioned = new MentionedDays(evidence);
        this.closeness = new PeriodCloseness(mentioned, evidence.periods());
        this.standing = new Standing(editions, evidence.periods());
        this.bareTimes = BareTimes.of(evidence.question());
    }

    /**
     * The sentence's own days decide where it names some; else, unless it speaks in the present, the days before it in its
     * paragraph, as it goes on from there; else those of its heading; else, in the present, those on which its document holds.
     * Days that stand before it tell no more of it than its document's date does, those that only stand elsewhere in its
     * passage less.
     */
    TimeMatch of(RankedPassage ranked, Span sentence) {
        Document document = ranked.passage().document();
        List<DayRange> own = ownDays(document, sentence);
        if (isOfAColumn(document, sentence)) {
            return TimeMatch.MENTIONED;
        }
        if (own.isEmpty() && document.date() == null && bareTimes.areAllIn(sentence.of(document.text()))) {
            return TimeMatch.MENTIONED;
        }
        List<DayRange> under = own.isEmpty() ? ofHeadings(ranked) : List.of();
        boolean isDated = document.date() != null || standing.isForSomeTime(document);
        boolean isPresent = own.isEmpty() && isDated && PresentTense.isIn(sentence.of(document.text()));
        if (isPresent && under.isEmpty()) {
            return standing.match(document, sentence.of(document.text()));
        }
        Span paragraph = SentenceScoring.paragraph(document.text(), sentence);
        List<DayRange> before = own.isEmpty() && !isPresent
                ? closed(mentioned.told(document, paragraph.start(), sentence.start()))
                : own;
        List<DayRange> told = before.isEmpty() ? under : before;
        TimeMatch match =
                told.isEmpty() ? timeAround(ranked, paragraph) : TimeMatch.of(told, document, evidence.periods());
        if (match == TimeMatch.MENTIONED && own.isEmpty() && under.isEmpty()) {
            return TimeMatch.DATED;
        }
        boolean isOfOtherDays = match == TimeMatch.DATED && !told.isEmpty();
        return isOfOtherDays ? ofOtherDays(sentence.of(document.text())) : match;
    }

    /** Written in the period, but of days outside of it: what was then is over, what is may hold on. */
    private static TimeMatch ofOtherDays(String sentence) {
        return PresentTense.isIn(sentence) ? TimeMatch.TOUCHED : TimeMatch.CONTRADICTED;
    }

    /** Of the innermost heading that names some: <em>Amendment of March 2024</em>. */
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

    /** Whether a row has a column for the period (<em>budget 2023</em>). */
    private boolean isOfAColumn(Document document, Span sentence) {
        return !evidence.periods().isEmpty()
                && TableRow.of(document.text(), sentence).flatMap(TableRow::head).stream()
                        .flatMap(head -> TimeExpressions.inPassage(head.of(document.text()), document.date()).stream())
                        .anyMatch(mention -> evidence.periods().contains(mention.range()));
    }

    private TimeMatch timeAround(RankedPassage ranked, Span paragraph) {
        Document document = ranked.passage().document();
        TimeMatch dated = TimeMatch.of(List.of(), document, evidence.periods());
        if (dated == TimeMatch.DATED) {
            return dated;
        }
        List<DayRange> near = closed(mentioned.told(document, paragraph));
        Span passage = ranked.passage().passage().span();
        List<DayRange> around = near.isEmpty() ? closed(mentioned.told(document, passage)) : near;
        TimeMatch match = TimeMatch.of(around, document, evidence.periods());
        return dated == TimeMatch.CONTRADICTED && match == TimeMatch.MENTIONED ? TimeMatch.TOUCHED : match;
    }

    /** What holds <em>since 1990</em> or is done <em>by May</em> tells of no other sentence. */
    private static List<DayRange> closed(List<DayRange> days) {
        return days.stream().filter(range -> range.days() < Long.MAX_VALUE).toList();
    }

    /** Of a document that stands for some time, without those that come again in it. */
    private List<DayRange> ownDays(Document document, Span sentence) {
        boolean recur = standing.repeats(document, sentence.of(document.text()));
        return mentioned.told(document, sentence, mention -> !(recur && mention.relative()));
    }

    /** How closely the sentence's days are those asked for, 0 to 1. */
    double closeness(RankedPassage ranked, Span sentence) {
        return closeness.of(ranked.passage().document(), sentence);
    }

    /**
     * The sentence's own days decide; else those named last before it in its passage, as it goes on from there. What holds
     * <em>since 1990</em> or is done <em>by May</em> is no news of a month in between.
     */
    boolean tellOfThePeriod(RankedPassage ranked, Span sentence) {
        Document document = ranked.passage().document();
        List<DayRange> own = mentioned.told(document, sentence);
        List<DayRange> named = own.isEmpty()
                ? mentioned.lastBefore(document, sentence.start()).stream().toList()
                : own;
        return TimeMatch.IN_PERIOD.contains(TimeMatch.of(closed(named), document, evidence.periods()));
    }
}
