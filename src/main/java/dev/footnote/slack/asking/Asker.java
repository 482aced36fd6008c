package dev.footnote.slack.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.engine.Ask;

/** Answers questions, as the engine does. */
public interface Asker {

    Answer ask(Ask ask, AnswerListener listener);
}
