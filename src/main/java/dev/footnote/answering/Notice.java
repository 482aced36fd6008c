package dev.footnote.answering;

/** What a reader of an answer should know beside it: a closed list, part of the HTTP contract. */
public enum Notice {
    /** The documents are still being read; the answer comes from what was there. */
    INDEXING,
    /** The language model failed: the answer is extracted, or is what was written and checked by then, or its question was not rewritten. */
    MODEL_UNAVAILABLE,
    /** Nothing that the language model wrote survived the check; the answer is extracted. */
    MODEL_UNSUPPORTED,
    /** Of what the language model wrote, a statement was left out that no passage supports; the others are given. */
    MODEL_PARTLY_UNSUPPORTED,
    /** The oldest turns of the history were left out, for it was too long. */
    HISTORY_CUT,
    /** Of a list, or of rows of a table, the answer has no room for all: the rest is only in the document. */
    LIST_CUT
}
