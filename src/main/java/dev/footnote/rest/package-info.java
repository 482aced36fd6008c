/**
 * The HTTP API under {@code /api}. Start with {@code asking}: questions come in and answers go out there. This door
 * translates and decides nothing: requests become what the engine takes, its values become records, property by property
 * in the order of the contract, and every refusal becomes a problem (see {@code problems}). An address has its resource
 * and its records in one subpackage; how all requests are read is in {@code requests}, who is let in is in
 * {@code access}. Here stands what is about the service as a whole: its health, its settings, its description.
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
                                                                    value = ProblemBody.EXAMPLE))),
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

import dev.footnote.rest.problems.ProblemBody;
import dev.footnote.rest.problems.Refusals;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.NullMarked;
