package dev.footnote.rest;

import dev.footnote.engine.Engine;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
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
    public ChatResponse chat(@Nullable ChatRequest body) {
        ChatRequest request = Checks.body(body);
        String conversation = request.conversation();
        return ChatResponse.of(engine.ask(request.ask()), conversation);
    }
}
