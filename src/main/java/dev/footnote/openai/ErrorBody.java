package dev.footnote.openai;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An error in OpenAI's format. */
record ErrorBody(Fault error) {

    static final String INVALID = "invalid_request_error";

    private static final String FAILED = "server_error";

    /**
     * The error object.
     *
     * @param param the invalid part of the request, such as {@code messages[2].role}
     * @param code a machine-readable code
     */
    record Fault(
            String message,
            String type,
            @Nullable String param,
            @Nullable String code) {}

    static ErrorBody invalid(String message, @Nullable String param, @Nullable String code) {
        return new ErrorBody(new Fault(message, INVALID, param, code));
    }

    /** Does not reveal the cause. */
    static ErrorBody internal() {
        return new ErrorBody(new Fault("The service failed to answer; its log has the cause.", FAILED, null, null));
    }

    static ErrorBody of(HttpProblem problem) {
        int status = problem.getStatusCode();
        if (status >= 500) {
            return internal();
        }
        Object field = problem.getParameters().get("field");
        String message = Objects.requireNonNullElse(problem.getDetail(), "The request is invalid.");
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
