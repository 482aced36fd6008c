package dev.footnote.rest.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.engine.Engine;
import dev.footnote.feedback.Feedback;
import dev.footnote.rest.problems.ProblemSchema;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Returns answers that were given before, so that a link to one can be shared. */
@Path("/api/answers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Questions")
class AnswerResource {

    private static final String UNKNOWN_MESSAGE = """
            {"type": "urn:footnote:problem:unknown-message", "status": 404, "title": "Unknown message",
             "detail": "There is no answer with this messageId, or it is too old.",
             "instance": "/api/answers/0b6fd09c-58a0-4ed7-8f5d-4a7d2a1d5f6e", "field": null}""";

    private final Engine engine;
    private final Feedback feedback;

    AnswerResource(Engine engine, Feedback feedback) {
        this.engine = engine;
        this.feedback = feedback;
    }

    @GET
    @Path("{messageId}")
    @Operation(
            operationId = "getAnswer",
            summary = "Returns an answer again",
            description = "Returns an answer that was given before, by default in the last week, without conversationId"
                    + " and explanation. An answer that quotes a document that was deleted since is not returned, nor"
                    + " are earlier answers after a restart of the service.")
    @APIResponse(
            responseCode = "200",
            description = "The answer",
            content =
                    @Content(
                            schema = @Schema(implementation = ChatResponse.class),
                            examples = @ExampleObject(name = "answer", value = ChatExamples.ANSWER)))
    @APIResponse(
            responseCode = "404",
            description = "There is no answer with this messageId, it is too old, or it quotes a deleted document",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = UNKNOWN_MESSAGE)))
    public ChatResponse answer(
            @Parameter(description = "The messageId of the answer.", example = "0b6fd09c-58a0-4ed7-8f5d-4a7d2a1d5f6e")
                    @PathParam("messageId")
                    String messageId) {
        return feedback.findAnswer(messageId)
                .filter(this::areDocumentsThere)
                .map(answer -> ChatResponse.of(messageId, null, answer))
                .orElseThrow(() -> Problems.of(ProblemType.UNKNOWN_MESSAGE));
    }

    /** Nothing of a deleted document may be read. */
    private boolean areDocumentsThere(Answer answer) {
        return Stream.of(answer.citations(), answer.nearest())
                .flatMap(List::stream)
                .map(Citation::documentId)
                .distinct()
                .allMatch(id -> engine.document(id).isPresent());
    }
}
