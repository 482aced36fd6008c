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
 * A sentence of the evidence with its signals and score.
 *
 * @param quote the text to quote: the sentence, a part of it, or the sentence with its neighbours or list
 * @param extent the full sentences or list that the quote is part of, from the first one's start to the last one's end
 * @param terms its terms, for detecting near-duplicates
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

    /** The headings above the sentence, outermost first. */
    List<String> headings() {
        return passage.passage().passage().headings();
    }

    String text() {
        return span.textIn(document().text());
    }

    String quoted() {
        return quote.textIn(document().text());
    }

    /** The quote, with an ellipsis at each end where the extent continues. */
    String quoteWithEllipses() {
        String before = extent.start() < quote.start() ? "\u2026 " : "";
        String after = quote.end() < extent.end() ? " \u2026" : "";
        return before + quoted() + after;
    }

    /** Number of words of the quote with its ellipses; a statement's marker counts as one more. */
    int length() {
        return WordCount.of(quoteWithEllipses());
    }

    /** A copy with a quote that starts earlier. */
    ScoredSentence withQuoteFrom(int start) {
        Span longer = new Span(start, quote.end());
        return new ScoredSentence(passage, span, longer, union(extent, longer), terms, signals, time, score);
    }

    /** Its text with the neighbouring sentences in its passage. */
    String surroundings() {
        List<Span> sentences = passage.passage().passage().sentences();
        int index = sentences.indexOf(span);
        Span first = sentences.get(Math.max(0, index - 1));
        Span last = sentences.get(Math.min(sentences.size() - 1, index + 1));
        return new Span(first.start(), last.end()).textIn(document().text());
    }

    /** A copy with another quote from its document. */
    ScoredSentence withQuote(Span words) {
        return new ScoredSentence(passage, span, words, extent, terms, signals, time, score);
    }

    /** A copy that quotes a list, or a part of the whole list. */
    ScoredSentence withQuote(Span list, Span whole) {
        return new ScoredSentence(passage, span, list, union(list, whole), terms, signals, time, score);
    }

    /** A copy for another row of its table. */
    ScoredSentence asRow(Span row) {
        return new ScoredSentence(passage, row, row, row, terms, signals, time, score);
    }

    /** A copy with other signals and the same score. */
    ScoredSentence with(Signals other) {
        return new ScoredSentence(passage, span, quote, extent, terms, other, time, score);
    }

    /** A copy with another time match, scored again. */
    ScoredSentence withTime(TimeMatch other, AnswerScoringModel model) {
        Signals changed = signals.with(Signal.TIME, SentenceScorer.timeValue(other));
        return new ScoredSentence(passage, span, quote, extent, terms, changed, other, model.score(changed));
    }

    /** The days that the sentence itself mentions. */
    List<DayRange> days() {
        return passage.passage().mentions().stream()
                .filter(mention -> span.start() <= mention.start() && mention.end() <= span.end())
                .map(TimeMention::range)
                .toList();
    }

    /** Whether it is known to belong to the period of the question. */
    boolean isInPeriod() {
        return TimeMatch.IN_PERIOD.contains(time);
    }

    /** Whether it mentions days of that period, or continues a sentence that does. */
    boolean mentionsPeriod() {
        return time == TimeMatch.MENTIONED || (isInPeriod() && signals.get(Signal.PERIOD) > 0);
    }

    /** Whether only white space separates the quotes of the two. */
    boolean isBeside(ScoredSentence other) {
        if (!document().id().equals(other.document().id()) || quote.overlaps(other.quote)) {
            return false;
        }
        int from = Math.min(quote.end(), other.quote.end());
        int to = Math.max(quote.start(), other.quote.start());
        return document().text().substring(from, to).isBlank();
    }

    /** A copy that quotes both sentences as one. */
    ScoredSentence with(ScoredSentence other) {
        return new ScoredSentence(
                passage, span, union(quote, other.quote), union(extent, other.extent), terms, signals, time, score);
    }

    private static Span union(Span one, Span other) {
        return new Span(Math.min(one.start(), other.start()), Math.max(one.end(), other.end()));
    }

    /** Whether the quotes of the two overlap. */
    boolean overlaps(ScoredSentence other) {
        return document().id().equals(other.document().id()) && quote.overlaps(other.quote);
    }

    Explanation.Candidate candidate() {
        return new Explanation.Candidate(document().id(), span.start(), span.end(), text(), signals.byName(score));
    }
}
