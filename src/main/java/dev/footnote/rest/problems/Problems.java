package dev.footnote.rest.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates the problems that resources throw. */
public final class Problems {

    /** The member that names the invalid part of the request, such as {@code history[2].role}; it may be null. */
    static final String FIELD = "field";

    private static final String ERRORS = "errors";

    static final String NO_OBJECT = "The body must be a JSON object.";

    private Problems() {}

    /** A part of the request is invalid; {@code detail} says what is allowed. */
    public static HttpProblem invalid(String field, String detail) {
        return of(ProblemType.INVALID_REQUEST, field, detail).build();
    }

    /** There is no body, or it is not an object. */
    public static HttpProblem noObject() {
        return of(ProblemType.INVALID_REQUEST, null, NO_OBJECT).build();
    }

    public static HttpProblem of(ProblemType type) {
        return of(type, null, type.detail()).build();
    }

    /** As {@link #of(ProblemType)}, with a more precise detail. */
    public static HttpProblem withDetail(ProblemType type, String detail) {
        return of(type, null, detail).build();
    }

    /** Several errors at once; the member {@code errors} lists them. */
    public static HttpProblem withErrors(ProblemType type, String detail, List<?> errors) {
        return of(type, null, detail).with(ERRORS, errors).build();
    }

    /** As {@link #of(ProblemType)}, with a response header. */
    public static HttpProblem withHeader(ProblemType type, String name, String value) {
        return of(type, null, type.detail()).withHeader(name, value).build();
    }

    /** A refusal for some time, with the header {@code Retry-After}. */
    public static HttpProblem retryLater(ProblemType type, Duration wait) {
        return withHeader(
                type, "Retry-After", Long.toString(wait.plusMillis(999).toSeconds()));
    }

    /** An error of the JSON parser, described in terms of the request. */
    public static HttpProblem of(JsonProcessingException complaint) {
        return JsonErrorTranslator.toProblem(complaint).build();
    }

    static HttpProblem.Builder of(ProblemType type, @Nullable String field, String detail) {
        return HttpProblem.builder()
                .withType(type.uri())
                .withTitle(type.title())
                .withStatus(type.status())
                .withDetail(detail)
                .with(FIELD, field);
    }
}
