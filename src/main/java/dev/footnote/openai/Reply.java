package dev.footnote.openai;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;

/** Hears how an answer comes about and passes it on to the client, who may go away at any time. */
interface Reply extends AnswerListener {

    /** The answer is there. */
    void end(Answer answer);

    /** So is a reply that no document was searched for. */
    void end(String aside);

    /** No answer comes. */
    void fail(RuntimeException failure);
}
