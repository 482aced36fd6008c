package dev.footnote.openai;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.engine.Ask;
import dev.footnote.engine.Engine;
import dev.footnote.feedback.Feedback;
import jakarta.inject.Singleton;

/** The engine as this door asks it: every answer can be rated by the id of its completion. */
@Singleton
final class Asking implements Completing.Asker {

    private final Engine engine;
    private final Feedback feedback;

    Asking(Engine engine, Feedback feedback) {
        this.engine = engine;
        this.feedback = feedback;
    }

    @Override
    public Answer ask(String id, Ask ask, AnswerListener listener) {
        Answer answer = engine.ask(ask, listener);
        feedback.answered(id, ask, answer);
        return answer;
    }

    /** How many word pieces the embedding model makes of a text. */
    int wordPieces(String text) {
        return engine.wordPieces(text);
    }
}
