package dev.footnote.rest.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes problems to throw. */
public final class Problems {

    /** The member that names the part of the request that is wrong, as {@code history[2].role}; null for none. */
    static final String FIELD = "field";

    private static final String ERRORS = "errors";

    static final String NO_OBJECT = "The body has to be a JSON object.";

    private Problems() {}

    /** Something in the request is not allowed; {@code detail} says what would be. */
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

    /** As {@link #of(ProblemType)}, in words that say more. */
    public static HttpProblem saying(ProblemType type, String detail) {
        return of(type, null, detail).build();
    }

    /** Several things are wrong at once; {@code errors} lists them as a member of its own. */
    public static HttpProblem listing(ProblemType type, String detail, List<?> errors) {
        return of(type, null, detail).with(ERRORS, errors).build();
    }

    /** As {@link #of(ProblemType)}, with a header to go with it. */
    public static HttpProblem withHeader(ProblemType type, String name, String value) {
        return of(type, null, type.detail()).withHeader(name, value).build();
    }

    /** What the JSON reader complains of, in the words of the request. */
    public static HttpProblem of(JsonProcessingException complaint) {
        return JsonComplaint.about(complaint).build();
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
