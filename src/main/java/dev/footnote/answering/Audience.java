package dev.footnote.answering;

import dev.footnote.llm.Cancellation;

/**
 * Who follows an answer while it is made.
 *
 * @param cancellation by which they take the question back
 */
public record Audience(AnswerListener listener, Cancellation cancellation) {

    /** Nobody, and nobody can take it back. */
    static final Audience NOBODY = new Audience(AnswerListener.NONE, new Cancellation());
}
