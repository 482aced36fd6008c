package dev.footnote.rest.problems;

/** Names of the error responses that several endpoints share; the package {@code rest} defines them for OpenAPI. */
public final class OpenApiResponseNames {

    public static final String INVALID = "InvalidRequest";

    public static final String TOO_LARGE = "TooLarge";

    public static final String RATE_LIMITED = "RateLimited";

    public static final String OVERLOADED = "Overloaded";

    public static final String NO_RUN = "UnknownEvaluation";

    public static final String ADMIN_ONLY = "AdminOnly";

    public static final String ADMIN_OFF = "AdminOff";

    private OpenApiResponseNames() {}
}
