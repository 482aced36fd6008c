package dev.footnote.slack;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.conversation.ConversationStore;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.DocumentPage;
import dev.footnote.engine.DocumentQuery;
import dev.footnote.engine.Engine;
import dev.footnote.index.IndexedDocument;
import dev.footnote.slack.asking.KnowledgeBase;
import java.util.Optional;

/** Answers questions with the service's engine. */
record EngineKnowledgeBase(Engine engine) implements KnowledgeBase {

    @Override
    public Answer ask(AskRequest askRequest, AnswerListener listener) {
        return engine.ask(askRequest, listener);
    }

    @Override
    public boolean isComplete() {
        return engine.status().complete();
    }

    @Override
    public boolean hasLanguageModel() {
        return engine.model().isPresent();
    }

    @Override
    public ConversationStore conversations() {
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
