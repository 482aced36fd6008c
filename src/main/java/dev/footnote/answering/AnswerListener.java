package dev.footnote.answering;

import dev.footnote.llm.Cancellation;
import dev.footnote.retrieval.Evidence;
import java.util.List;

/**
 * Is told how an answer comes about, by the thread that asked, in this order. What it is told is never taken back: the
 * answer's statements and citations are those that were told. An exception of a listener ends the work and is thrown.
 */
public interface AnswerListener {

    AnswerListener NONE = new AnswerListener() {};

    /** With the handle that takes the question back, from any thread. */
    default void started(Cancellation handle) {}

    default void found(Evidence evidence) {}

    /**
     * A checked statement.
     *
     * @param citations those of the answer that its markers name
     */
    default void stated(Statement statement, List<Citation> citations) {}
}
