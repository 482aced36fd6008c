package dev.footnote.evaluation.calibration;

/** The questions that were asked do not tell right sentences from wrong ones; the message says what they lack. */
public final class NothingToLearn extends RuntimeException {

    NothingToLearn(String lack) {
        super("nothing can be fitted to these questions: " + lack);
    }
}
