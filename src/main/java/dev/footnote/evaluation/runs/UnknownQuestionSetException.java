package dev.footnote.evaluation.runs;

/** Thrown if the folder of question sets has no readable set with the requested name. */
public final class UnknownQuestionSetException extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownQuestionSetException(String what) {
        super(what);
    }
}
