package dev.footnote.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The form of every error, for the OpenAPI document; {@code dev.footnote.rest.problems} makes them. */
@Schema(name = "Problem", description = "RFC 9457, application/problem+json")
record ProblemBody(
        @Schema(description = "urn:footnote:problem: and one of a closed list of kinds")
        String type,

        int status,
        String title,
        String detail,
        @Schema(description = "The path of the request") String instance,

        @Schema(nullable = true, description = "The part of the request that is wrong, as history[2].role") @Nullable String field) {}
