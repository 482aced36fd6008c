package dev.footnote.evaluation.support;

/** The sets give nothing that limits could be fitted to; the message says what they lack. */
public final class NoStatements extends RuntimeException {

    NoStatements(String lacking) {
        super(
                "no limit can be fitted to these sets: they give no %s statement; what gives one is an accepted answer of a question with a gold passage"
                        .formatted(lacking));
    }
}
