package dev.footnote.evaluation.questions;

import dev.footnote.corpus.Document;
import java.nio.file.Path;
import java.util.List;

/** The documents that a set is asked of. */
public sealed interface SetCorpus {

    /** The set has no corpus: its questions are asked of the documents that the service has. */
    record Configured() implements SetCorpus {}

    /** A {@code corpus.jsonl} beside the questions, one document per line, which ingestion reads. */
    record JsonLines(Path file) implements SetCorpus {}

    /** The documents of an imported set. */
    record Given(List<Document> documents) implements SetCorpus {

        public Given {
            documents = List.copyOf(documents);
        }
    }
}
