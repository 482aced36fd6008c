package dev.footnote.slack;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.conversation.Conversations;
import dev.footnote.engine.Ask;
import dev.footnote.engine.DocumentPage;
import dev.footnote.engine.DocumentQuery;
import dev.footnote.engine.Engine;
import dev.footnote.index.IndexedDocument;
import dev.footnote.slack.asking.Knowledge;
import java.util.Optional;

/** Answers questions with the service's engine. */
record EngineKnowledge(Engine engine) implements Knowledge {

    @Override
    public Answer ask(Ask ask, AnswerListener listener) {
        return engine.ask(ask, listener);
    }

    @Override
    public boolean isWritten() {
        return engine.model().isPresent();
    }

    @Override
    public Conversations conversations() {
        return engine.conversations();
    }

    @Override
    public DocumentPage documents(DocumentQuery query) {
        return engine.documents(query);
    }

    @Override
    public Optional<IndexedDocument> document(String id) {
        return engine.document(id);
    }
}
