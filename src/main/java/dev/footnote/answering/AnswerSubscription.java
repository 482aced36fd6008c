package dev.footnote.answering;

import dev.footnote.llm.Cancellation;

/**
 * A subscription to the progress of an answer.
 *
 * @param cancellation handle with which the question can be cancelled
 */
public record AnswerSubscription(AnswerListener listener, Cancellation cancellation) {

    /** No listener, and a cancellation that is never triggered. */
    static final AnswerSubscription NONE = new AnswerSubscription(AnswerListener.NONE, new Cancellation());
}
