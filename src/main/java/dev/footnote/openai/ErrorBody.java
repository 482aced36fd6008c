package dev.footnote.openai;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An error as OpenAI's clients read it. */
record ErrorBody(Fault error) {

    static final String INVALID = "invalid_request_error";

    private static final String FAILED = "server_error";

    /**
     * What went wrong.
     *
     * @param param the part of the request that is wrong, as {@code messages[2].role}
     * @param code a word for programs
     */
    record Fault(
            String message,
            String type,
            @Nullable String param,
            @Nullable String code) {}

    static ErrorBody invalid(String message, @Nullable String param, @Nullable String code) {
        return new ErrorBody(new Fault(message, INVALID, param, code));
    }

    /** It says nothing of what is inside. */
    static ErrorBody internal() {
        return new ErrorBody(new Fault("The answer failed inside of the service.", FAILED, null, null));
    }

    static ErrorBody of(HttpProblem problem) {
        int status = problem.getStatusCode();
        if (status >= 500) {
            return internal();
        }
        Object field = problem.getParameters().get("field");
        String message = Objects.requireNonNullElse(problem.getDetail(), "The request is refused.");
        return invalid(message, field == null ? null : field.toString(), code(status));
    }

    private static @Nullable String code(int status) {
        return switch (status) {
            case 401 -> "invalid_api_key";
            case 404 -> "unknown_url";
            case 405 -> "method_not_supported";
            case 413 -> "request_too_large";
            case 415 -> "unsupported_media_type";
            default -> null;
        };
    }
}
