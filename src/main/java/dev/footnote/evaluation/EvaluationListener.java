package dev.footnote.evaluation;

import dev.footnote.evaluation.report.QuestionResult;

/** Observes a run and can cancel it. Results arrive on one thread, in the order of the set. */
public interface EvaluationListener {

    EvaluationListener NONE = new EvaluationListener() {};

    /** Called before the first question. */
    default void onStart(int questions) {}

    /** Called after each question. */
    default void onResult(QuestionResult result) {}

    /**
     * Checked before each question, by several threads. Once it returns true, no question is started.
     */
    default boolean isCancelled() {
        return false;
    }

    /** Runs the action on cancellation, or at once if already cancelled; the action ends the questions under way. */
    default void onCancel(Runnable action) {}

    /** Removes an action, because what it would end is over. */
    default void removeAction(Runnable action) {}
}
