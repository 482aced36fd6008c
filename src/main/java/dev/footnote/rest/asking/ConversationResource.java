package dev.footnote.rest.asking;

import dev.footnote.engine.Engine;
import dev.footnote.rest.problems.ProblemBody;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Deletes conversations; {@link ChatResource} creates and continues them. */
@Path("/api/conversations")
@Produces(MediaType.APPLICATION_JSON)
class ConversationResource {

    private final Engine engine;

    ConversationResource(Engine engine) {
        this.engine = engine;
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Deletes a conversation with its questions and answers")
    @APIResponse(responseCode = "204", description = "The conversation is deleted")
    @APIResponse(
            responseCode = "404",
            description = "There is no conversation with this id, or it has expired",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemBody.class)))
    public void delete(@PathParam("id") String id) {
        if (!engine.conversations().delete(id)) {
            throw Problems.of(ProblemType.UNKNOWN_CONVERSATION);
        }
    }
}
