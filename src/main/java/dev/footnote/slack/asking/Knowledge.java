package dev.footnote.slack.asking;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnswerListener;
import dev.footnote.conversation.Conversations;
import dev.footnote.engine.Ask;
import dev.footnote.engine.DocumentPage;
import dev.footnote.engine.DocumentQuery;
import dev.footnote.index.IndexedDocument;
import java.util.Optional;

/** What can be asked and looked up; the engine, or what a test says. */
public interface Knowledge {

    Answer ask(Ask ask, AnswerListener listener);

    /** Whether a language model writes answers, so that they take a while. */
    boolean isWritten();

    Conversations conversations();

    DocumentPage documents(DocumentQuery query);

    Optional<IndexedDocument> document(String id);
}
