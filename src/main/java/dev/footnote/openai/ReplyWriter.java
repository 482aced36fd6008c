package dev.footnote.openai;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;

/** Receives an answer as it is produced and sends it to the client, which may disconnect at any time. */
interface ReplyWriter extends AnswerListener {

    /** Completes the reply with an answer. */
    void complete(Answer answer);

    /** Completes the reply with a text for which no document was searched. */
    void complete(String aside);

    /** Ends the reply with an error. */
    void fail(RuntimeException failure);
}
