package dev.footnote.evaluation;

import dev.footnote.evaluation.report.QuestionResult;

/** Watches a run, and may end it. Told of results by one thread, in the order of the set. */
public interface Progress {

    Progress NONE = new Progress() {};

    /** Before the first question. */
    default void started(int questions) {}

    /** After each question. */
    default void done(QuestionResult result) {}

    /**
     * Looked at before each question is begun, by several threads; once true, what is under way is finished and nothing
     * else begun.
     */
    default boolean isCancelled() {
        return false;
    }
}
