package dev.footnote.openai;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An error in OpenAI's format. */
@Schema(name = "ErrorBody", description = "An error in OpenAI's format.")
record ErrorBody(@Schema(description = "The error.") Fault error) {

    static final String INVALID = "invalid_request_error";

    private static final String FAILED = "server_error";
    private static final String LIMITED = "requests";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    /**
     * The error object.
     *
     * @param param the invalid part of the request, such as {@code messages[2].role}
     * @param code a machine-readable code
     */
    @Schema(name = "Fault", description = "What is wrong, for people and for programs.")
    record Fault(
            @Schema(description = "What is wrong, in words.")
            String message,

            @Schema(
                    description = "Whether the client or the service is at fault, or the number of requests.",
                    enumeration = {"invalid_request_error", "requests", "server_error"})
            String type,

            @Schema(
                    nullable = true,
                    description = "The invalid part of the request, such as messages[2].role; null if there is none.")
            @Nullable String param,

            @Schema(
                    nullable = true,
                    description = "A code for programs, null if there is none: context_length_exceeded,"
                            + " invalid_api_key, method_not_supported, model_not_found, rate_limit_exceeded,"
                            + " request_too_large, unknown_url or unsupported_media_type.")
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
        String message = Objects.requireNonNullElse(problem.getDetail(), "The request is invalid.");
        if (status == UNAVAILABLE) {
            return new ErrorBody(new Fault(message, FAILED, null, null));
        }
        if (status >= 500) {
            return internal();
        }
        if (status == TOO_MANY_REQUESTS) {
            return new ErrorBody(new Fault(message, LIMITED, null, "rate_limit_exceeded"));
        }
        Object field = problem.getParameters().get("field");
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
