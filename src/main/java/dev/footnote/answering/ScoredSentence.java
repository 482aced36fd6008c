package dev.footnote.answering;

import dev.footnote.corpus.Document;
import dev.footnote.corpus.Span;
import dev.footnote.retrieval.RankedPassage;
import dev.footnote.retrieval.TimeMatch;
import java.util.Map;
import java.util.Set;

/**
 * A sentence of the evidence and how well it may answer.
 *
 * @param quote what is quoted for it: the sentence, with the one before when it points back at that one
 * @param terms its terms, for telling near-repeats
 */
record ScoredSentence(
        RankedPassage passage,
        Span span,
        Span quote,
        Set<String> terms,
        Signals signals,
        TimeMatch time,
        double score) {

    Document document() {
        return passage.passage().document();
    }

    String text() {
        return span.of(document().text());
    }

    String quoted() {
        return quote.of(document().text());
    }

    /** Quoted without the sentence before. */
    ScoredSentence alone() {
        return new ScoredSentence(passage, span, span, terms, signals, time, score);
    }

    /** Whether the two would quote the same words of a document. */
    boolean overlaps(ScoredSentence other) {
        return document().id().equals(other.document().id()) && quote.overlaps(other.quote);
    }

    Explanation.Candidate candidate() {
        return new Explanation.Candidate(document().id(), span.start(), span.end(), text(), signals.byName(score));
    }

    /**
     * What speaks for a sentence, each 0 to 1 (cosines from -1).
     *
     * @param sentence cosine of the sentence's vector with the question's
     * @param passage cosine of its passage's vector with the question's
     * @param retrieval its passage's score in the fused ranking
     * @param terms share of the question's terms in the sentence
     * @param context the same with heading and the sentence before counted in
     * @param numbers share of the question's numbers in the sentence, those in expressions of time left out
     * @param known 1, or 0 when the question names something that occurs in no document
     * @param type whether it holds the kind of thing that is asked for
     * @param time 1 for a match of periods, 0.5 for unknown, 0 for a contradiction
     * @param length natural logarithm of 1 + its different terms
     */
    record Signals(
            double sentence,
            double passage,
            double retrieval,
            double terms,
            double context,
            double numbers,
            double known,
            double type,
            double time,
            double length) {

        Map<String, Double> byName(double score) {
            return Map.of(
                    "sentence", sentence,
                    "passage", passage,
                    "retrieval", retrieval,
                    "terms", terms,
                    "context", context,
                    "numbers", numbers,
                    "known", known,
                    "type", type,
                    "time", time,
                    "score", score);
        }
    }
}
