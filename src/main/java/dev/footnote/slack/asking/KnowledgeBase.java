package dev.footnote.slack.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.conversation.ConversationStore;
import dev.footnote.engine.AskRequest;
import dev.footnote.engine.DocumentPage;
import dev.footnote.engine.DocumentQuery;
import dev.footnote.index.IndexedDocument;
import java.util.Optional;

/** Answers questions and looks up documents; implemented by the engine and by test fakes. */
public interface KnowledgeBase {

    Answer ask(AskRequest askRequest, AnswerListener listener);

    /** Whether all documents have been read. */
    boolean isComplete();

    /** Whether a language model writes the answers, which takes a while. */
    boolean hasLanguageModel();

    ConversationStore conversations();

    DocumentPage documents(DocumentQuery query);

    Optional<IndexedDocument> document(String id);
}
