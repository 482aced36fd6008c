package dev.footnote.evaluation.runs;

/** Thrown if no question of the set has any of the selected tags. */
public final class EmptySelectionException extends RuntimeException {

    private static final long serialVersionUID = 1;

    EmptySelectionException() {
        super("no question of the set has any of these tags");
    }
}
