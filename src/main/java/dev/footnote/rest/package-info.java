/**
 * The HTTP API under {@code /api}. Start with {@link dev.footnote.rest.ChatResource}. This door translates and decides
 * nothing: requests become what the engine takes, its values become the records of this package, property by property
 * in the order of the contract, and every refusal becomes a problem (see {@code dev.footnote.rest.problems}).
 */
@NullMarked
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Footnote",
                        version = "1",
                        description =
                                "Errors are problems (RFC 9457); under /v1 they have OpenAI's form. Only what the server"
                                        + " cannot read as HTTP gets a status without a body: 400 for a request line or header that"
                                        + " is none, 414 for a request line of more than 4,096 bytes, 431 for headers of more than"
                                        + " 20 KB, 413 for a body announced with more than 256 MB."),
        components =
                @Components(
                        responses = {
                            @APIResponse(
                                    name = Refusals.INVALID,
                                    description = "The request is refused; field names what is wrong",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemBody.class),
                                                    examples =
                                                            @ExampleObject(
                                                                    name = "problem",
                                                                    value = Examples.PROBLEM))),
                            @APIResponse(
                                    name = Refusals.TOO_LARGE,
                                    description = "The body has more than 1 MB",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemBody.class))),
                            @APIResponse(
                                    name = Refusals.NO_RUN,
                                    description = "There is no evaluation run of this id, or no report of it yet",
                                    content =
                                            @Content(
                                                    mediaType = "application/problem+json",
                                                    schema = @Schema(implementation = ProblemBody.class)))
                        }))
package dev.footnote.rest;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.NullMarked;
