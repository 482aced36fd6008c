package dev.footnote.evaluation.questions;

import dev.footnote.corpus.Document;
import java.nio.file.Path;
import java.util.List;

/** The documents that a set is asked of. */
public sealed interface SetCorpus {

    /** The set brings none: it is asked of whatever documents the service has. */
    record Configured() implements SetCorpus {}

    /** A {@code corpus.jsonl} beside the questions, a document a line; ingestion reads it. */
    record JsonLines(Path file) implements SetCorpus {}

    /** Documents that came with an imported set. */
    record Given(List<Document> documents) implements SetCorpus {

        public Given {
            documents = List.copyOf(documents);
        }
    }
}
