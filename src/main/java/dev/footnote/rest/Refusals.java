package dev.footnote.rest;

/** Names of the refusals that several endpoints share; the package describes them once for the OpenAPI document. */
final class Refusals {

    static final String INVALID = "InvalidRequest";

    static final String TOO_LARGE = "TooLarge";

    static final String NO_RUN = "UnknownEvaluation";

    private Refusals() {}
}
