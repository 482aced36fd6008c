package dev.footnote.rest.problems;

/** Names of the refusals that several endpoints share; the package describes them once for the OpenAPI document. */
public final class Refusals {

    public static final String INVALID = "InvalidRequest";

    public static final String TOO_LARGE = "TooLarge";

    public static final String NO_RUN = "UnknownEvaluation";

    private Refusals() {}
}
