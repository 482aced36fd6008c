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

/** Forgets conversations; {@link ChatResource} makes them and goes on with them. */
@Path("/api/conversations")
@Produces(MediaType.APPLICATION_JSON)
class ConversationResource {

    private final Engine engine;

    ConversationResource(Engine engine) {
        this.engine = engine;
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Forgets a conversation: its questions and its answers")
    @APIResponse(responseCode = "204", description = "It is forgotten")
    @APIResponse(
            responseCode = "404",
            description = "There is no conversation of this id, or not any more",
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
