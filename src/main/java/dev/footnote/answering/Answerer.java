package dev.footnote.answering;

import dev.footnote.index.Snapshot;
import dev.footnote.llm.Cancellation;
import dev.footnote.retrieval.Evidence;

/** Drafts an answer from evidence. It is not trusted: {@link CitationCheck} checks every draft. */
public interface Answerer {

    Draft draft(Evidence evidence, Snapshot snapshot);

    /** Also passes the growing draft to a reader; each partial draft is a prefix of the returned one. */
    default Draft draft(Evidence evidence, Snapshot snapshot, DraftListener draftListener) {
        return draft(evidence, snapshot);
    }

    AnsweredBy answeredBy();

    /** Receives a draft while it grows. */
    interface DraftListener {

        void draftGrew(Draft soFar);

        /** Cancels the work on the draft. */
        Cancellation cancellation();
    }
}
