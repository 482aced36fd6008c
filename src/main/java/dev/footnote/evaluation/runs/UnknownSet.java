package dev.footnote.evaluation.runs;

/** There is no set of this name in the folder of sets, or none that may be read. */
public final class UnknownSet extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnknownSet(String what) {
        super(what);
    }
}
