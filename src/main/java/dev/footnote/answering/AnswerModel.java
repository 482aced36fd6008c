package dev.footnote.answering;

import dev.footnote.answering.ScoredSentence.Signals;

/**
 * The weights with which signals make a score and a confidence. Set by hand on the order of their use; not yet
 * calibrated: the confidence orders answers, but 0.8 does not yet mean right eight times in ten.
 */
final class AnswerModel {

    private AnswerModel() {}

    /** Ranks the sentences of one question; higher is better. */
    static double score(Signals s) {
        return 0.4 * s.sentence()
                + 0.4 * s.terms()
                + 0.1 * s.context()
                + 0.15 * s.retrieval()
                + 0.1 * s.type()
                + 0.3 * s.time();
    }

    /** Probability that the sentence answers: the logistic function of a weighted sum of the signals. */
    static double confidence(Signals s) {
        double sum = -6.0 + 4.5 * Math.max(s.sentence(), s.passage()) + 5.0 * s.context() + 1.0 * s.type();
        return 1 / (1 + Math.exp(-sum));
    }
}
