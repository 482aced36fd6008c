package dev.footnote.answering;

import dev.footnote.index.Snapshot;
import dev.footnote.llm.Cancellation;
import dev.footnote.retrieval.Evidence;

/** Makes an answer from evidence. It is not trusted: what it gives is a draft, and {@link CitationCheck} reads it. */
public interface Answerer {

    Draft draft(Evidence evidence, Snapshot snapshot);

    /** The same, told to a reader as it grows; what was told stays a beginning of what is returned. */
    default Draft draft(Evidence evidence, Snapshot snapshot, Reader reader) {
        return draft(evidence, snapshot);
    }

    AnsweredBy way();

    /** Reads a draft while it grows. */
    interface Reader {

        void read(Draft soFar);

        /** Ends the work on the draft. */
        Cancellation cancellation();
    }
}
