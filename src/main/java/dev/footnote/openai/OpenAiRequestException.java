package dev.footnote.openai;

import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/** The request is invalid or cannot be served. */
final class OpenAiRequestException extends RuntimeException {

    private final Status status;
    private final transient ErrorBody body;

    private OpenAiRequestException(Status status, ErrorBody body) {
        super(body.error().message(), null, false, false);
        this.status = status;
        this.body = body;
    }

    static OpenAiRequestException invalid(@Nullable String param, String message) {
        return new OpenAiRequestException(Status.BAD_REQUEST, ErrorBody.invalid(message, param, null));
    }

    static OpenAiRequestException tooLong(String param, String message) {
        return new OpenAiRequestException(
                Status.BAD_REQUEST, ErrorBody.invalid(message, param, "context_length_exceeded"));
    }

    static OpenAiRequestException unknownModel() {
        String message = "There is no such model; the only model is %s.".formatted(ModelsResource.MODEL);
        return new OpenAiRequestException(Status.NOT_FOUND, ErrorBody.invalid(message, "model", "model_not_found"));
    }

    Status status() {
        return status;
    }

    ErrorBody body() {
        return body;
    }
}
