package dev.footnote.rest.feedback;

import dev.footnote.feedback.Feedback;
import dev.footnote.feedback.Rating;
import dev.footnote.feedback.UnknownMessageException;
import dev.footnote.rest.problems.OpenApiResponseNames;
import dev.footnote.rest.problems.ProblemSchema;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import dev.footnote.rest.requests.RequestChecks;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Accepts ratings of answers. */
@Path("/api/feedback")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback", description = "Rates answers.")
class FeedbackResource {

    private static final String EXAMPLE = """
            {"messageId": "0b6fd09c-58a0-4ed7-8f5d-4a7d2a1d5f6e", "rating": "down",
             "comment": "The fence was painted again in May."}""";

    private static final String UNKNOWN_MESSAGE = """
            {"type": "urn:footnote:problem:unknown-message", "status": 404, "title": "Unknown message",
             "detail": "There is no answer with this messageId, or it is too old.",
             "instance": "/api/feedback", "field": null}""";

    private static final String NOT_KEPT = """
            {"type": "urn:footnote:problem:rating-not-kept", "status": 503, "title": "Rating not kept",
             "detail": "The rating could not be stored; send it again later.", "instance": "/api/feedback",
             "field": null}""";

    private final Feedback feedback;

    FeedbackResource(Feedback feedback) {
        this.feedback = feedback;
    }

    @POST
    @Operation(
            operationId = "rateAnswer",
            summary = "Rates an answer",
            description = "Stores a rating with an optional comment. An answer can be rated for a week, and rated"
                    + " again: the last rating counts. After a restart of the service, earlier answers cannot be"
                    + " rated.")
    @RequestBody(
            required = true,
            description = "The rating",
            content =
                    @Content(
                            schema = @Schema(implementation = FeedbackRequest.class),
                            examples = @ExampleObject(name = "request", value = EXAMPLE)))
    @APIResponse(responseCode = "204", description = "The rating is stored")
    @APIResponse(responseCode = "400", ref = OpenApiResponseNames.INVALID)
    @APIResponse(
            responseCode = "404",
            description = "There is no answer with this messageId, or it is too old",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = UNKNOWN_MESSAGE)))
    @APIResponse(responseCode = "413", ref = OpenApiResponseNames.TOO_LARGE)
    @APIResponse(
            responseCode = "503",
            description = "The rating could not be stored; no part of it is kept",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = NOT_KEPT)))
    public void rate(@Nullable FeedbackRequest body) {
        FeedbackRequest request = RequestChecks.body(body);
        String message = request.message();
        Rating rating = request.checkedRating();
        String words = request.checkedComment();
        try {
            feedback.rate(message, rating, words);
        } catch (UnknownMessageException unknown) {
            throw Problems.of(ProblemType.UNKNOWN_MESSAGE);
        }
    }
}
