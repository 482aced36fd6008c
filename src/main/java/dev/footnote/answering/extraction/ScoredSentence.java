package dev.footnote.answering.extraction;

import dev.footnote.answering.Explanation;
import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.retrieval.RankedPassage;
import dev.footnote.retrieval.TimeMatch;
import dev.footnote.time.DayRange;
import dev.footnote.time.TimeMention;
import java.util.List;
import java.util.Set;

/**
 * A sentence of the evidence and how well it may answer.
 *
 * @param quote what is quoted for it: the sentence, with the one before when it points back at that one, or a part of it
 * @param extent the sentences, or the list, that the quote is of, from the first one's start to the last one's end
 * @param terms its terms, for telling near-repeats
 */
record ScoredSentence(
        RankedPassage passage,
        Span span,
        Span quote,
        Span extent,
        Set<String> terms,
        Signals signals,
        TimeMatch time,
        double score) {

    Document document() {
        return passage.passage().document();
    }

    /** That it stands under, outermost first. */
    List<String> headings() {
        return passage.passage().passage().headings();
    }

    String text() {
        return span.of(document().text());
    }

    String quoted() {
        return quote.of(document().text());
    }

    /** What is quoted, with an ellipsis where the sentence, or the list, goes on. */
    String said() {
        String before = extent.start() < quote.start() ? "\u2026 " : "";
        String after = quote.end() < extent.end() ? " \u2026" : "";
        return before + quoted() + after;
    }

    /** Words of what is said; a statement's marker reads like one more. */
    int length() {
        return WordCount.of(said());
    }

    /** Quoted from an earlier sentence on. */
    ScoredSentence from(int start) {
        Span longer = new Span(start, quote.end());
        return new ScoredSentence(passage, span, longer, union(extent, longer), terms, signals, time, score);
    }

    /** Its text with the sentences beside it in its passage. */
    String surroundings() {
        List<Span> sentences = passage.passage().passage().sentences();
        int index = sentences.indexOf(span);
        Span first = sentences.get(Math.max(0, index - 1));
        Span last = sentences.get(Math.min(sentences.size() - 1, index + 1));
        return new Span(first.start(), last.end()).of(document().text());
    }

    /** With other words to quote, of its document. */
    ScoredSentence quoting(Span words) {
        return new ScoredSentence(passage, span, words, extent, terms, signals, time, score);
    }

    /** With a list to quote, or a part of the whole one. */
    ScoredSentence quoting(Span list, Span whole) {
        return new ScoredSentence(passage, span, list, union(list, whole), terms, signals, time, score);
    }

    /** Another row of its table in its place. */
    ScoredSentence asRow(Span row) {
        return new ScoredSentence(passage, row, row, row, terms, signals, time, score);
    }

    /** With other signals; its place in the ranking stays. */
    ScoredSentence with(Signals other) {
        return new ScoredSentence(passage, span, quote, extent, terms, other, time, score);
    }

    /** The same with what else became known of its days. */
    ScoredSentence at(TimeMatch other, AnswerModel model) {
        Signals changed = signals.with(Signal.TIME, SentenceScoring.value(other));
        return new ScoredSentence(passage, span, quote, extent, terms, changed, other, model.score(changed));
    }

    /** The days that the sentence itself mentions. */
    List<DayRange> days() {
        return passage.passage().mentions().stream()
                .filter(mention -> span.start() <= mention.start() && mention.end() <= span.end())
                .map(TimeMention::range)
                .toList();
    }

    /** Whether it is known to be of the period that the question asks about. */
    boolean isOfThePeriod() {
        return TimeMatch.IN_PERIOD.contains(time);
    }

    /** Whether it names days of that period, or goes on from a sentence that does. */
    boolean tellsOfThePeriod() {
        return time == TimeMatch.MENTIONED || (isOfThePeriod() && signals.get(Signal.PERIOD) > 0);
    }

    /** Whether nothing but white space stands between the quotes of the two. */
    boolean isBeside(ScoredSentence other) {
        if (!document().id().equals(other.document().id()) || quote.overlaps(other.quote)) {
            return false;
        }
        int from = Math.min(quote.end(), other.quote.end());
        int to = Math.max(quote.start(), other.quote.start());
        return document().text().substring(from, to).isBlank();
    }

    /** Quoted as one with another. */
    ScoredSentence with(ScoredSentence other) {
        return new ScoredSentence(
                passage, span, union(quote, other.quote), union(extent, other.extent), terms, signals, time, score);
    }

    private static Span union(Span one, Span other) {
        return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    /** Whether the two would quote the same words of a document. */
    boolean overlaps(ScoredSentence other) {
        return document().id().equals(other.document().id()) && quote.overlaps(other.quote);
    }

    Explanation.Candidate candidate() {
        return new Explanation.Candidate(document().id(), span.start(), span.end(), text(), signals.byName(score));
    }
}
