package dev.footnote.evaluation.support;

/** Thrown if the sets yield no statements to fit limits to; the message says which kind is missing. */
public final class NoStatementsException extends RuntimeException {

    NoStatementsException(String lacking) {
        super("no limit can be fitted to these sets: no %s statement, for lack of accepted answers with a gold passage"
                .formatted(lacking));
    }
}
