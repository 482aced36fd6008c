package dev.footnote.evaluation.calibration;

/** Thrown when the observed questions do not suffice to fit a model; the message says what they lack. */
public final class InsufficientObservationsException extends RuntimeException {

    InsufficientObservationsException(String lack) {
        super("nothing can be fitted to these questions: " + lack);
    }
}
