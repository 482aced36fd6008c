package dev.footnote.rest;

import dev.footnote.engine.Engine;
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
import org.jspecify.annotations.Nullable;

/** Answers questions. */
@Path("/api/chat")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
class ChatResource {

    private final Engine engine;

    ChatResource(Engine engine) {
        this.engine = engine;
    }

    @POST
    @Operation(summary = "Answers a question from the documents, with checked citations, or abstains")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = ChatRequest.class),
                            examples = @ExampleObject(name = "request", value = Examples.QUESTION)))
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            schema = @Schema(implementation = ChatResponse.class),
                            examples = @ExampleObject(name = "answer", value = Examples.ANSWER)))
    @APIResponse(responseCode = "400", ref = Refusals.INVALID)
    @APIResponse(responseCode = "413", ref = Refusals.TOO_LARGE)
    public ChatResponse chat(@Nullable ChatRequest body) {
        ChatRequest request = Checks.body(body);
        String conversation = request.conversation();
        return ChatResponse.of(engine.ask(request.ask()), conversation);
    }
}
