package dev.footnote.openai;

import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;

/** The request is invalid or cannot be served. */
final class Refusal extends RuntimeException {

    private final Status status;
    private final transient ErrorBody body;

    private Refusal(Status status, ErrorBody body) {
        super(body.error().message(), null, false, false);
        this.status = status;
        this.body = body;
    }

    static Refusal invalid(@Nullable String param, String message) {
        return new Refusal(Status.BAD_REQUEST, ErrorBody.invalid(message, param, null));
    }

    static Refusal tooLong(String param, String message) {
        return new Refusal(Status.BAD_REQUEST, ErrorBody.invalid(message, param, "context_length_exceeded"));
    }

    static Refusal unknownModel() {
        String message = "There is no such model; the only model is %s.".formatted(ModelsResource.MODEL);
        return new Refusal(Status.NOT_FOUND, ErrorBody.invalid(message, "model", "model_not_found"));
    }

    Status status() {
        return status;
    }

    ErrorBody body() {
        return body;
    }
}
