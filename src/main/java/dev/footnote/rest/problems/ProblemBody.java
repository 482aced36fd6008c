package dev.footnote.rest.problems;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of every error, for the OpenAPI document; {@link Problems} makes them. */
@Schema(name = "Problem", description = "RFC 9457, application/problem+json")
public record ProblemBody(
        @Schema(description = "urn:footnote:problem: and one of a closed list of kinds")
        String type,

        int status,
        String title,
        String detail,
        @Schema(description = "The path of the request") String instance,

        @Schema(nullable = true, description = "The part of the request that is wrong, as history[2].role") @Nullable String field) {

    /** What one looks like. */
    public static final String EXAMPLE = """
            {"type": "urn:footnote:problem:invalid-request", "status": 400, "title": "Invalid request",
             "detail": "This field is required.", "instance": "/api/chat", "field": "message"}""";
}
