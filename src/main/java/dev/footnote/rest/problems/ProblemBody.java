package dev.footnote.rest.problems;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Schema of every error, for the OpenAPI document; {@link Problems} creates the errors. */
@Schema(name = "Problem", description = "RFC 9457, application/problem+json")
public record ProblemBody(
        @Schema(description = "urn:footnote:problem: followed by one of a closed list of names")
        String type,

        int status,
        String title,
        String detail,
        @Schema(description = "The path of the request") String instance,

        @Schema(nullable = true, description = "The invalid part of the request, such as history[2].role") @Nullable String field) {

    /** An example of a problem. */
    public static final String EXAMPLE = """
            {"type": "urn:footnote:problem:invalid-request", "status": 400, "title": "Invalid request",
             "detail": "This field is required.", "instance": "/api/chat", "field": "message"}""";
}
