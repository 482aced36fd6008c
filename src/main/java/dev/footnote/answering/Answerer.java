package dev.footnote.answering;

import dev.footnote.index.Snapshot;
import dev.footnote.retrieval.Evidence;

/** Makes an answer from evidence. It is not trusted: what it gives is a draft, and {@link CitationCheck} reads it. */
public interface Answerer {

    Draft draft(Evidence evidence, Snapshot snapshot);

    AnsweredBy way();
}
