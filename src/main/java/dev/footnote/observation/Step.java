package dev.footnote.observation;

import java.util.Locale;

/** A step of a question or of ingestion: a closed list, the label of metrics and the name of spans. */
public enum Step {
    /** A whole question, with its wait for earlier messages of its conversation. */
    QUESTION,
    /** The wait for the earlier messages of a conversation. */
    CONVERSATION_WAIT,
    /** The wait for a turn in the queue of questions. */
    ADMISSION_WAIT,
    /** Separating the question of a message from small talk. */
    MESSAGE_READING,
    /** Making a follow-up a standalone question. */
    FOLLOW_UP,
    RETRIEVAL,
    /** The part of a draft in which the reader scores the sentences of the evidence. */
    READING,
    /** Extracting or generating the draft of an answer. */
    DRAFT,
    CITATION_CHECK,
    /** A call of the language model, from the wait for a slot to its last token. */
    MODEL_CALL,
    /** A pass over the folder that found changes. */
    INGESTION,
    /** Reading a file that is new or has changed; several at a time. */
    FOLDER_READING,
    /** Splitting the documents of a file into passages. */
    SPLITTING,
    /** Embedding a batch of passages. */
    EMBEDDING,
    /** Adding a batch of documents to the index, or removing some from it. */
    PUBLISHING;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in metrics and traces, such as {@code citation_check}. */
    public String label() {
        return label;
    }
}
