package dev.footnote.rest.asking;

import dev.footnote.admission.CurrentCaller;
import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.conversation.ConversationBusyException;
import dev.footnote.conversation.UnknownConversationException;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Asker;
import dev.footnote.engine.Engine;
import dev.footnote.engine.streaming.AnswerEvent;
import dev.footnote.engine.streaming.AnswerStreamer;
import dev.footnote.feedback.Feedback;
import dev.footnote.llm.Cancellation;
import dev.footnote.llm.CancelledException;
import dev.footnote.monitoring.DoorMetrics;
import dev.footnote.rest.problems.OpenApiResponseNames;
import dev.footnote.rest.problems.ProblemSchema;
import dev.footnote.rest.problems.ProblemType;
import dev.footnote.rest.problems.Problems;
import dev.footnote.rest.requests.RequestChecks;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestStreamElementType;
import org.jspecify.annotations.Nullable;

/** Answers questions, at once or as a stream. */
@Path(ChatEvents.ADDRESS)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Questions", description = "Answers questions from the documents, at once or as a stream.")
class ChatResource {

    /** For the access log only, as the client is gone. */
    private static final int CLIENT_LEFT = 499;

    private final Engine engine;
    private final AnswerStreamer streams;
    private final Feedback feedback;
    private final CurrentCaller currentCaller;

    ChatResource(Engine engine, AnswerStreamer streams, Feedback feedback, CurrentCaller currentCaller) {
        this.engine = engine;
        this.streams = streams;
        this.feedback = feedback;
        this.currentCaller = currentCaller;
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "askQuestion",
            summary = "Answers a question",
            description = "Answers a question from the documents with checked citations, or abstains. With"
                    + " Accept: text/event-stream the answer is streamed as events: evidence with the passages found,"
                    + " statement for each checked statement, and last done with the whole answer or error with a"
                    + " problem; comments keep an idle connection open. Closing the connection cancels generation.")
    @RequestBody(
            required = true,
            description = "The question",
            content =
                    @Content(
                            schema = @Schema(implementation = ChatRequest.class),
                            examples = @ExampleObject(name = "request", value = ChatExamples.QUESTION)))
    @APIResponse(
            responseCode = "200",
            description = "The answer, which may be an abstention",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ChatResponse.class),
                        examples = @ExampleObject(name = "answer", value = ChatExamples.ANSWER)),
                @Content(
                        mediaType = MediaType.SERVER_SENT_EVENTS,
                        schema =
                                @Schema(
                                        description = "By event: evidence, statement, done, error.",
                                        oneOf = {
                                            ChatEvents.EvidenceBody.class,
                                            ChatEvents.StatementEventBody.class,
                                            ChatResponse.class,
                                            ProblemSchema.class
                                        }),
                        examples = @ExampleObject(name = "stream", value = ChatExamples.STREAM))
            })
    @APIResponse(responseCode = "400", ref = OpenApiResponseNames.INVALID)
    @APIResponse(
            responseCode = "404",
            description = "There is no conversation with this conversationId, or it has expired",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = ChatExamples.UNKNOWN_CONVERSATION)))
    @APIResponse(
            responseCode = "409",
            description = "Earlier messages of the conversation take too long, or too many messages are waiting",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemSchema.class),
                            examples = @ExampleObject(name = "problem", value = ChatExamples.BUSY)))
    @APIResponse(responseCode = "413", ref = OpenApiResponseNames.TOO_LARGE)
    @APIResponse(responseCode = "429", ref = OpenApiResponseNames.RATE_LIMITED)
    @APIResponse(responseCode = "503", ref = OpenApiResponseNames.OVERLOADED)
    public ChatResponse chat(@Nullable ChatRequest body, @Context RoutingContext exchange) {
        ChatRequest request = RequestChecks.body(body);
        AskRequest askRequest = request.ask().withAsker(asker());
        requireConnected(exchange);
        engine.requireRoom(askRequest);
        String conversation = conversation(request, askRequest);
        try {
            Answer answer = engine.ask(askRequest.inConversation(conversation), new DisconnectListener(exchange));
            return ChatResponse.of(feedback.recordAnswer(askRequest, answer), conversation, answer);
        } catch (UnknownConversationException | ConversationBusyException failure) {
            throw ChatFailures.callerProblem(failure).orElseThrow(() -> failure);
        } catch (CancelledException gone) {
            throw new WebApplicationException(gone, CLIENT_LEFT);
        }
    }

    /** Cancels the answer when the client disconnects. */
    private record DisconnectListener(RoutingContext exchange) implements AnswerListener {

        @Override
        public void started(Cancellation handle) {
            exchange.addEndHandler(end -> {
                if (end.failed()) {
                    handle.cancel();
                }
            });
        }
    }

    /** Validates the request before the stream begins; the engine is then asked on a separate thread. */
    @POST
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RestStreamElementType(MediaType.APPLICATION_JSON)
    // Otherwise reverse proxies buffer the events.
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @Blocking
    @Operation(hidden = true)
    public Multi<OutboundSseEvent> stream(
            @Nullable ChatRequest body, @Context Sse sse, @Context RoutingContext exchange) {
        ChatRequest request = RequestChecks.body(body);
        AskRequest askRequest = request.ask().withAsker(asker());
        requireConnected(exchange);
        engine.requireRoom(askRequest);
        String conversation = conversation(request, askRequest);
        Multi<AnswerEvent> answer = streams.answer(askRequest.inConversation(conversation));
        return new ChatEvents(sse, conversation, done -> feedback.recordAnswer(askRequest, done))
                .toSseEvents(answer)
                .onCancellation()
                .invoke(() -> DoorMetrics.countAbandonedStream(Asker.Door.REST));
    }

    private Asker asker() {
        return new Asker(Asker.Door.REST, currentCaller.caller());
    }

    /** A request may have waited for a thread for longer than its client waited for an answer. */
    private static void requireConnected(RoutingContext exchange) {
        if (exchange.response().closed()) {
            throw new WebApplicationException(CLIENT_LEFT);
        }
    }

    /** The requested conversation, or a new one that starts with the history sent. */
    private String conversation(ChatRequest request, AskRequest askRequest) {
        String id = request.conversation();
        if (id == null) {
            return engine.conversations().create(askRequest.caller(), askRequest.history());
        }
        if (!engine.conversations().contains(id)) {
            throw Problems.of(ProblemType.UNKNOWN_CONVERSATION);
        }
        return id;
    }
}
