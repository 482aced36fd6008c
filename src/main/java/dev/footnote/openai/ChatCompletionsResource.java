package dev.footnote.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.admission.CurrentCaller;
import dev.footnote.engine.Asker;
import dev.footnote.monitoring.DoorMetrics;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestMulti;
import org.jspecify.annotations.Nullable;

/** Answers the last message of a chat. */
@Path("/v1/chat/completions")
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = ChatCompletionsResource.TAG,
        description = "The part of OpenAI's HTTP API that chat clients use, with Footnote as the only model. Errors"
                + " have OpenAI's format.")
class ChatCompletionsResource {

    static final String TAG = "OpenAI-compatible";

    private static final String EXAMPLE = """
            {"model": "footnote", "messages": [{"role": "user", "content": "Which agreements were signed in August 2024?"}]}""";

    private static final String MESSAGES = "The messages, oldest first: objects with role (user, assistant, system,"
            + " developer, tool or function) and content (a string, or an array of parts of type text). The last"
            + " message of the role user is the question, at most 4,000 characters; earlier messages of user and"
            + " assistant are its history; others are not followed.";

    private static final String COMPLETION = """
            {"id": "chatcmpl-f6e147af082a4f9485c0e3ba2accc38f", "object": "chat.completion", "created": 1732270500,
             "model": "footnote", "system_fingerprint": "da667a93f3d4",
             "choices": [{"index": 0,
               "message": {"role": "assistant",
                 "content": "The fence was painted green [[1]](/documents/fences.txt#120-148).", "refusal": null,
                 "annotations": [{"type": "url_citation", "url_citation": {"start_index": 28, "end_index": 64,
                   "title": "Fences", "url": "/documents/fences.txt#120-148"}}]},
               "logprobs": null, "finish_reason": "stop"}],
             "usage": {"prompt_tokens": 9, "completion_tokens": 21, "total_tokens": 30},
             "footnote": {"decision": "answered", "reason": null, "notices": [], "confidence": 0.93,
               "question": "What colour is the fence?", "answeredBy": "extractive"}}""";

    private static final String STREAM = """
            data: {"id": "chatcmpl-f6e1", "object": "chat.completion.chunk", "created": 1732270500, \
            "model": "footnote", "choices": [{"index": 0, "delta": {"content": "The fence was painted green [1]."}, \
            "finish_reason": null}]}

            data: {"id": "chatcmpl-f6e1", "object": "chat.completion.chunk", "created": 1732270500, \
            "model": "footnote", "choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]}

            data: [DONE]
            """;

    private static final String TOO_LONG = """
            {"error": {"message": "This has 4312 characters; at most 4000 are allowed.",
             "type": "invalid_request_error", "param": "messages[0].content", "code": "context_length_exceeded"}}""";

    private static final String RATE_LIMITED = """
            {"error": {"message": "You asked too many questions; ask again after the time in Retry-After.",
             "type": "requests", "param": null, "code": "rate_limit_exceeded"}}""";

    private static final String OVERLOADED = """
            {"error": {"message": "Too many questions are waiting, and this one was not answered; ask again after the \
            time in Retry-After.", "type": "server_error", "param": null, "code": null}}""";

    static final String UNKNOWN_MODEL = """
            {"error": {"message": "There is no such model; the only model is footnote.",
             "type": "invalid_request_error", "param": "model", "code": "model_not_found"}}""";

    private final ChatCompleter chatCompleter;
    private final CurrentCaller currentCaller;

    ChatCompletionsResource(
            EngineCompletionAsker engineCompletionAsker,
            ChatCompleter.ReplyOptions replyOptions,
            ObjectMapper mapper,
            Clock clock,
            CurrentCaller currentCaller) {
        this.currentCaller = currentCaller;
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
    @Operation(
            operationId = "createChatCompletion",
            summary = "Answers the last message of a chat",
            description = "Searches the documents for the last message of the role user and answers with citations,"
                    + " as text with numbered links and as annotations. Requests of the client itself, such as for a"
                    + " title of the chat, are answered from the chat alone. Closing the connection cancels"
                    + " generation.")
    @RequestBody(
            required = true,
            description = "The chat; parameters that are not listed are ignored.",
            content =
                    @Content(
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "A request in OpenAI's format.",
                                            requiredProperties = {"model", "messages"},
                                            properties = {
                                                @SchemaProperty(
                                                        name = "model",
                                                        type = SchemaType.STRING,
                                                        description = "The only model.",
                                                        enumeration = {"footnote"}),
                                                @SchemaProperty(
                                                        name = "messages",
                                                        type = SchemaType.ARRAY,
                                                        implementation = Object.class,
                                                        minItems = 1,
                                                        description = MESSAGES),
                                                @SchemaProperty(
                                                        name = "stream",
                                                        type = SchemaType.BOOLEAN,
                                                        defaultValue = "false",
                                                        description = "Whether to send chunks as events."),
                                                @SchemaProperty(
                                                        name = "stream_options",
                                                        type = SchemaType.OBJECT,
                                                        description = "With include_usage true, a last chunk reports"
                                                                + " the token counts.")
                                            }),
                            examples = @ExampleObject(name = "request", value = EXAMPLE)))
    @APIResponse(
            responseCode = "200",
            description = "The completion; with stream, its chunks as events",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = Completion.class),
                        examples = @ExampleObject(name = "completion", value = COMPLETION)),
                @Content(
                        mediaType = "text/event-stream",
                        schema = @Schema(implementation = CompletionChunk.class),
                        examples = @ExampleObject(name = "stream", value = STREAM))
            })
    @APIResponse(
            responseCode = "400",
            description = "The request is invalid; param names the invalid part",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ErrorBody.class),
                            examples = @ExampleObject(name = "error", value = TOO_LONG)))
    @APIResponse(
            responseCode = "404",
            description = "There is no such model",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ErrorBody.class),
                            examples = @ExampleObject(name = "error", value = UNKNOWN_MODEL)))
    @APIResponse(
            responseCode = "429",
            description = "The caller asked too many questions; Retry-After says when to ask again",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ErrorBody.class),
                            examples = @ExampleObject(name = "error", value = RATE_LIMITED)))
    @APIResponse(
            responseCode = "503",
            description = "Too many questions are waiting; Retry-After says when to ask again",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = ErrorBody.class),
                            examples = @ExampleObject(name = "error", value = OVERLOADED)))
    public RestMulti<byte[]> complete(@Nullable JsonNode body) {
        CompletionRequest request = CompletionRequest.of(body);
        Multi<byte[]> pieces = chatCompleter
                .complete(request, new Asker(Asker.Door.OPENAI, currentCaller.caller()))
                .onCancellation()
                .invoke(() -> DoorMetrics.countAbandonedStream(Asker.Door.OPENAI));
        String type = request.stream() ? MediaType.SERVER_SENT_EVENTS : MediaType.APPLICATION_JSON;
        return RestMulti.fromMultiData(pieces)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
