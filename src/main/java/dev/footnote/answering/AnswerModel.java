package dev.footnote.answering;

import dev.footnote.answering.ScoredSentence.Signals;

/**
 * The weights with which signals make a score and a confidence. Those of the score are rounded from a logistic
 * regression on which sentence of the evidence holds the answer to a question about an encyclopaedia article; such
 * questions seldom name a period, so the weight of time is set by hand. The confidence is set by hand after a like
 * regression and orders answers well, but is not calibrated: 0.8 does not yet mean right eight times in ten.
 */
final class AnswerModel {

    private AnswerModel() {}

    /** Ranks the sentences of one question, in units of log odds: one that scores 1 more is e times as likely. */
    static double score(Signals s) {
        return 8 * s.sentence()
                + 1.5 * s.passage()
                + 2.5 * s.retrieval()
                + 2.3 * s.terms()
                + 2.7 * s.context()
                + 2 * s.numbers()
                + 1.7 * s.type()
                + 3 * s.time()
                + 0.35 * s.length();
    }

    /** Probability that the sentence answers: the logistic function of a weighted sum of the signals. */
    static double confidence(Signals s) {
        double sum = 5.5 * s.sentence() + 4.2 * s.context() + 1.2 * s.numbers() + 2 * s.known() + 0.9 * s.type() - 8.9;
        return 1 / (1 + Math.exp(-sum));
    }
}
