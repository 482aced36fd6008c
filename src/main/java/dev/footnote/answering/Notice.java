package dev.footnote.answering;

/** A remark for the reader of an answer: a closed list, part of the HTTP contract. */
public enum Notice {
    /** Ingestion is still running; the answer uses the documents indexed so far. */
    INDEXING,
    /**
     * The language model failed: the answer is extracted, or it ends with the statements checked before the failure, or
     * its question was not rewritten.
     */
    MODEL_UNAVAILABLE,
    /** No statement of the language model passed the check; the answer is extracted. */
    MODEL_UNSUPPORTED,
    /** At least one statement of the language model had no support in the passages and was left out. */
    MODEL_PARTLY_UNSUPPORTED,
    /** The oldest turns of the history were left out because it was too long. */
    HISTORY_CUT,
    /** The answer omits some items of a list or rows of a table for its length; the document has the rest. */
    LIST_CUT
}
