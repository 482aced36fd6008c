package dev.footnote.engine.streaming;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.retrieval.Evidence;
import java.util.List;

/** An event of an answer stream: evidence, statements, the complete answer last, and heartbeats between them. */
public sealed interface AnswerEvent {

    /** Passages were found; absent when nothing is searched. */
    record EvidenceFound(Evidence evidence) implements AnswerEvent {}

    /**
     * A checked statement.
     *
     * @param citations the answer's citations that its markers refer to
     * @param unsure whether it belongs to a possible answer
     */
    record StatementReady(Statement statement, List<Citation> citations, boolean unsure) implements AnswerEvent {

        public StatementReady {
            citations = List.copyOf(citations);
        }
    }

    /** The end of the stream; its statements and citations are those of the earlier events. */
    record AnswerComplete(Answer answer) implements AnswerEvent {}

    /** A heartbeat: no event was sent for a while, and the answer is still in progress. */
    record AnswerPending() implements AnswerEvent {}
}
