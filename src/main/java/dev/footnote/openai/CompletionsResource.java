package dev.footnote.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Answers the last message of a chat. */
@Path("/v1/chat/completions")
@Consumes(MediaType.APPLICATION_JSON)
class CompletionsResource {

    private static final String EXAMPLE = """
            {"model": "footnote", "messages": [{"role": "user", "content": "Which agreements were signed in August 2024?"}]}""";

    private final ChatCompleter chatCompleter;

    CompletionsResource(
            EngineCompletionAsker engineCompletionAsker,
            ChatCompleter.ReplyOptions replyOptions,
            ObjectMapper mapper,
            Clock clock) {
        this.chatCompleter = new ChatCompleter(
                engineCompletionAsker,
                replyOptions,
                new CompletionTokenCounter(engineCompletionAsker::wordPieces),
                mapper,
                clock);
    }

    /** A stream is requested by {@code stream} in the body, not by the header {@code Accept}. */
    @POST
    @Blocking
    @Operation(summary = "Answers the last message of a chat, in OpenAI's format, streamed or whole")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(name = "CompletionRequest", implementation = Object.class),
                            examples = @ExampleObject(name = "request", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The completion; with stream, its chunks as events",
            content = {
                @Content(mediaType = "application/json", schema = @Schema(implementation = Completion.class)),
                @Content(mediaType = "text/event-stream", schema = @Schema(implementation = Chunk.class))
            })
    @APIResponse(
            responseCode = "400",
            description = "The request is invalid",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ErrorBody.class)))
    public RestMulti<byte[]> complete(@Nullable JsonNode body) {
        CompletionRequest request = CompletionRequest.of(body);
        Multi<byte[]> pieces = chatCompleter.complete(request);
        String type = request.stream() ? MediaType.SERVER_SENT_EVENTS : MediaType.APPLICATION_JSON;
        return RestMulti.fromMultiData(pieces)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
