package dev.footnote.evaluation.runs;

/** No question of the set has one of the wanted tags. */
public final class NothingSelected extends RuntimeException {

    private static final long serialVersionUID = 1;

    NothingSelected() {
        super("no question of the set has one of these tags");
    }
}
