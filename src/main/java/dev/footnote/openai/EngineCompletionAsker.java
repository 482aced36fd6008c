package dev.footnote.openai;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.Engine;
import dev.footnote.feedback.Feedback;
import jakarta.inject.Singleton;

/** Asks the engine and records each answer, so that it can be rated by the id of its completion. */
@Singleton
final class EngineCompletionAsker implements ChatCompleter.CompletionAsker {

    private final Engine engine;
    private final Feedback feedback;

    EngineCompletionAsker(Engine engine, Feedback feedback) {
        this.engine = engine;
        this.feedback = feedback;
    }

    @Override
    public Answer ask(String id, AskRequest askRequest, AnswerListener listener) {
        Answer answer = engine.ask(askRequest, listener);
        feedback.recordAnswer(id, askRequest, answer);
        return answer;
    }

    /** The number of word pieces of a text, as the embedding model splits it. */
    int wordPieces(String text) {
        return engine.wordPieces(text);
    }
}
