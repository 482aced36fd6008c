package dev.footnote.evaluation.runs;

/** Thrown if no question of the set has any of the selected tags. */
public final class NothingSelected extends RuntimeException {

    private static final long serialVersionUID = 1;

    NothingSelected() {
        super("no question of the set has any of these tags");
    }
}
