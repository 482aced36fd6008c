package dev.footnote.rest.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.engine.streaming.AnswerEvent;
import dev.footnote.rest.problems.ProblemBody;
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
 * @param noting records the answer and returns its message id
 */
record ChatEvents(Sse sse, String conversation, Function<Answer, String> noting) {

    static final String ADDRESS = "/api/chat";

    /** A failure becomes the last event, {@code error}, whose body is the problem. */
    Multi<OutboundSseEvent> of(Multi<AnswerEvent> answer) {
        return answer.map(this::event).onFailure().recoverWithItem(this::error);
    }

    private OutboundSseEvent event(AnswerEvent event) {
        if (event instanceof AnswerEvent.Found found) {
            return named("evidence", EvidenceBody.of(found.evidence()));
        }
        if (event instanceof AnswerEvent.Stated stated) {
            return named("statement", StatedBody.of(stated.statement(), stated.citations()));
        }
        if (event instanceof AnswerEvent.Done done) {
            return named("done", ChatResponse.of(noting.apply(done.answer()), conversation, done.answer()));
        }
        return sse.newEventBuilder().comment("keep-alive").build();
    }

    private OutboundSseEvent error(Throwable failure) {
        HttpProblem problem = ChatFailures.told(failure);
        return named(
                "error",
                new ProblemBody(
                        String.valueOf(problem.getType()),
                        problem.getStatusCode(),
                        String.valueOf(problem.getTitle()),
                        String.valueOf(problem.getDetail()),
                        ADDRESS,
                        null));
    }

    private OutboundSseEvent named(String name, Object data) {
        return sse.newEventBuilder().name(name).data(data).build();
    }

    /** The passages that the answer is built from. */
    @Schema(name = "Evidence", description = "Data of the event evidence")
    record EvidenceBody(
            @Schema(description = "The standalone question that was searched")
            String question,

            @Schema(description = "Best first") List<SearchResponse.Found> passages) {

        static EvidenceBody of(Evidence evidence) {
            return new EvidenceBody(
                    evidence.question().text(),
                    evidence.passages().stream().map(SearchResponse.Found::of).toList());
        }
    }

    /** One checked statement as it appears in the answer, with its citations. */
    @Schema(name = "Stated", description = "Data of the event statement; a statement is never withdrawn")
    record StatedBody(ChatResponse.StatementBody statement, List<ChatResponse.CitationBody> citations) {

        static StatedBody of(Statement statement, List<Citation> citations) {
            return new StatedBody(
                    ChatResponse.StatementBody.of(statement),
                    citations.stream().map(ChatResponse.CitationBody::of).toList());
        }
    }
}
