package dev.footnote.answering;

import dev.footnote.llm.Cancellation;

/**
 * The listener that follows an answer while it is made.
 *
 * @param cancellation handle with which the question can be cancelled
 */
public record AnswerSubscription(AnswerListener listener, Cancellation cancellation) {

    /** No listener, and a cancellation that nobody triggers. */
    static final AnswerSubscription NONE = new AnswerSubscription(AnswerListener.NONE, new Cancellation());
}
