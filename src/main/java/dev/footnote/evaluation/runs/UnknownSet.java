package dev.footnote.evaluation.runs;

/** Thrown if the folder of question sets has no readable set with the requested name. */
public final class UnknownSet extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownSet(String what) {
        super(what);
    }
}
