package dev.footnote.answering;

import dev.footnote.llm.Cancellation;
import dev.footnote.retrieval.Evidence;
import java.util.List;

/**
 * Receives the progress of an answer, on the thread that asked and in the order of the methods. Nothing is retracted:
 * the final answer has exactly the statements and citations that were reported. An exception from a listener ends the
 * work and propagates.
 */
public interface AnswerListener {

    AnswerListener NONE = new AnswerListener() {};

    /** Called first, with the handle that cancels the question from any thread. */
    default void started(Cancellation handle) {}

    default void evidenceFound(Evidence evidence) {}

    /** Called before the first statement when the answer is only a possible one, {@link Reason#UNSURE}. */
    default void answerIsUnsure() {}

    /**
     * Called for each statement after its check.
     *
     * @param citations the citations of the answer that the statement's markers name
     */
    default void statementChecked(Statement statement, List<Citation> citations) {}
}
