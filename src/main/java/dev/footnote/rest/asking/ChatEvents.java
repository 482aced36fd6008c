package dev.footnote.rest.asking;

import dev.footnote.answering.Answer;
import dev.footnote.engine.streaming.AnswerEvent;
import dev.footnote.rest.problems.ProblemSchema;
import dev.footnote.retrieval.Evidence;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The events of {@code POST /api/chat} as {@code text/event-stream}.
 *
 * @param answerRecorder records the answer and returns its message id
 */
record ChatEvents(Sse sse, String conversation, Function<Answer, String> answerRecorder) {

    static final String ADDRESS = "/api/chat";

    /** A failure becomes the last event, {@code error}, whose body is the problem. */
    Multi<OutboundSseEvent> toSseEvents(Multi<AnswerEvent> answer) {
        return answer.map(this::event).onFailure().recoverWithItem(this::error);
    }

    private OutboundSseEvent event(AnswerEvent event) {
        if (event instanceof AnswerEvent.EvidenceFound evidenceFound) {
            return newEvent("evidence", EvidenceBody.of(evidenceFound.evidence()));
        }
        if (event instanceof AnswerEvent.StatementReady statementReady) {
            return newEvent("statement", StatementEventBody.of(statementReady));
        }
        if (event instanceof AnswerEvent.AnswerComplete answerComplete) {
            return newEvent(
                    "done",
                    ChatResponse.of(
                            answerRecorder.apply(answerComplete.answer()), conversation, answerComplete.answer()));
        }
        return sse.newEventBuilder().comment("keep-alive").build();
    }

    private OutboundSseEvent error(Throwable failure) {
        HttpProblem problem = ChatFailures.streamProblem(failure);
        return newEvent(
                "error",
                new ProblemSchema(
                        String.valueOf(problem.getType()),
                        problem.getStatusCode(),
                        String.valueOf(problem.getTitle()),
                        String.valueOf(problem.getDetail()),
                        ADDRESS,
                        null));
    }

    private OutboundSseEvent newEvent(String name, Object data) {
        return sse.newEventBuilder().name(name).data(data).build();
    }

    /** The passages that the answer is built from. */
    @Schema(name = "Evidence", description = "The data of the event evidence: what the answer is made from.")
    record EvidenceBody(
            @Schema(description = "The standalone question that was searched.")
            String question,

            @Schema(description = "The passages found, best first.")
            List<SearchResponse.FoundPassage> passages) {

        static EvidenceBody of(Evidence evidence) {
            return new EvidenceBody(
                    evidence.question().text(),
                    evidence.passages().stream()
                            .map(SearchResponse.FoundPassage::of)
                            .toList());
        }
    }

    /** One checked statement as it appears in the answer, with its citations. */
    @Schema(
            name = "StatementEvent",
            description = "The data of the event statement; a statement is sent once checked and never withdrawn.")
    record StatementEventBody(
            @Schema(description = "The statement, as in the whole answer.")
            ChatResponse.StatementBody statement,

            @Schema(description = "The citations of the statement.")
            List<ChatResponse.CitationBody> citations,

            @Schema(description = "Whether the answer is only a possible one: its reason will be unsure.")
            boolean unsure) {

        static StatementEventBody of(AnswerEvent.StatementReady event) {
            return new StatementEventBody(
                    ChatResponse.StatementBody.of(event.statement()),
                    event.citations().stream()
                            .map(ChatResponse.CitationBody::of)
                            .toList(),
                    event.unsure());
        }
    }
}
