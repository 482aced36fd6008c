/**
 * The HTTP API under {@code /api}. Start with {@code asking}, which answers questions. This package translates and
 * decides nothing: requests become calls of the engine, results become records whose properties follow the order of the
 * contract, and every error becomes a problem (see {@code problems}). A resource and its records share one subpackage;
 * {@code requests} reads and validates all requests, {@code access} checks their keys. The package itself covers the
 * service as a whole: health checks, misspelt settings and the OpenAPI description.
 */
@NullMarked
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Footnote",
                        version = "1",
                        description = "Answers questions from documents with checked citations. Under /api, unknown"
                                + " fields are refused and errors are problems (RFC 9457); errors under /v1"
                                + " have OpenAI's format. Only a request"
                                + " that the server cannot read as HTTP gets a status without a body: 400 for a"
                                + " malformed request line or header, 414 for a request line of more than 4,096"
                                + " bytes, 431 for headers of more than 20 KB, 413 for a declared body of"
                                + " more than 256 MB."),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = OpenApiResponseNames.INVALID,
                                    description = "The request is invalid; field names the invalid part",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemSchema.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemSchema.EXAMPLE))),
                            @APIResponse(
                                    name = OpenApiResponseNames.TOO_LARGE,
                                    description = "The body has more than 1 MB",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemSchema.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemSchema.TOO_LARGE))),
                            @APIResponse(
                                    name = OpenApiResponseNames.RATE_LIMITED,
                                    description =
                                            "The caller asked too many questions; Retry-After says when to ask again",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemSchema.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemSchema.RATE_LIMITED))),
                            @APIResponse(
                                    name = OpenApiResponseNames.OVERLOADED,
                                    description = "Too many questions are waiting; Retry-After says when to ask again",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemSchema.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemSchema.OVERLOADED))),
                            @APIResponse(
                                    name = OpenApiResponseNames.NO_RUN,
                                    description = "There is no evaluation run with this id, or it has no report yet",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemSchema.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemSchema.UNKNOWN_EVALUATION))),
                            @APIResponse(
                                    name = OpenApiResponseNames.ADMIN_ONLY,
                                    description = "The admin key is missing or wrong",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemSchema.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemSchema.ADMIN_ONLY))),
                            @APIResponse(
                                    name = OpenApiResponseNames.ADMIN_OFF,
                                    description = "No admin key is configured; detail says how to switch this on",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemSchema.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = ProblemSchema.ADMIN_OFF)))
                        }))
package dev.footnote.rest;

import dev.footnote.rest.problems.ProblemSchema;
import dev.footnote.rest.problems.OpenApiResponseNames;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.NullMarked;
