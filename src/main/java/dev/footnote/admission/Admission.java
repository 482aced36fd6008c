package dev.footnote.admission;

import dev.footnote.llm.Cancellation;

/** Decides when a question may use the engine. */
public interface Admission {

    /** Admits every question at once, as in a process without other callers. */
    Admission UNLIMITED = (caller, cancellation) -> Place.FREE;

    /**
     * Joins the queue; returns at once.
     *
     * @param cancellation of the question; the queue cancels it when another caller needs its place
     * @throws OverloadedException if there is no place
     */
    Place join(Caller caller, Cancellation cancellation);

    /**
     * Checks whether the caller could join now.
     *
     * @throws OverloadedException if there is no place
     */
    default void requireRoom(Caller caller) {}

    /** A question's place in the queue. Close it when the question is answered. */
    interface Place extends AutoCloseable {

        /** A place that need not wait. */
        Place FREE = () -> {};

        /**
         * Blocks until it is the question's turn.
         *
         * @throws OverloadedException if that takes too long, or another caller needed the place
         * @throws dev.footnote.llm.CancelledException if the question is cancelled
         */
        default void awaitTurn() {}

        /** Does nothing unless another caller needed the place. */
        default void throwIfDropped() {}

        @Override
        void close();
    }
}
