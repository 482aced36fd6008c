package dev.footnote.engine.streaming;

import dev.footnote.answering.Answer;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Statement;
import dev.footnote.retrieval.Evidence;
import java.util.List;

/** What a reader of a stream is told: evidence, statements, and the whole answer last; and that it is still waited for. */
public sealed interface AnswerEvent {

    /** Passages were found; not told where nothing is searched. */
    record Found(Evidence evidence) implements AnswerEvent {}

    /**
     * A checked statement.
     *
     * @param citations those of the answer that its markers name
     */
    record Stated(Statement statement, List<Citation> citations) implements AnswerEvent {

        public Stated {
            citations = List.copyOf(citations);
        }
    }

    /** The end: its statements and citations are those that were told. */
    record Done(Answer answer) implements AnswerEvent {}

    /** Nothing was told for a while, and the answer is still being made. */
    record Waiting() implements AnswerEvent {}
}
