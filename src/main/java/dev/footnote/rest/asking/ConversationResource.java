package dev.footnote.rest.asking;

import dev.footnote.engine.Engine;
import dev.footnote.rest.problems.ProblemSchema;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deletes conversations; {@link ChatResource} creates and continues them. */
@Path("/api/conversations")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Conversations", description = "Deletes conversations. POST /api/chat creates and continues them.")
class ConversationResource {

    private final Engine engine;

    ConversationResource(Engine engine) {
        this.engine = engine;
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "deleteConversation",
            summary = "Deletes a conversation",
            description = "Deletes the questions and answers of a conversation. A conversation also expires by"
                    + " itself, by default an hour after its last message.")
    @APIResponse(responseCode = "204", description = "The conversation is deleted")
    @APIResponse(
            responseCode = "404",
            description = "There is no conversation with this id, or it has expired",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = ChatExamples.UNKNOWN_CONVERSATION)))
    public void delete(
            @Parameter(description = "The conversationId of an answer.", example = "7xV0f1Yw2mS9aQ4tKc8LzA")
                    @PathParam("id")
                    String id) {
        if (!engine.conversations().delete(id)) {
            throw Problems.of(ProblemType.UNKNOWN_CONVERSATION);
        }
    }
}
