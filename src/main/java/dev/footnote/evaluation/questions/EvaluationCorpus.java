package dev.footnote.evaluation.questions;

import dev.footnote.corpus.Document;
import java.nio.file.Path;
import java.util.List;

/** The documents that a set is asked of. */
public sealed interface EvaluationCorpus {

    /** The set has no corpus: its questions are asked of the documents that the service has. */
    record ConfiguredDocuments() implements EvaluationCorpus {}

    /** A {@code corpus.jsonl} beside the questions, one document per line, which ingestion reads. */
    record JsonLinesFile(Path file) implements EvaluationCorpus {}

    /** A {@code documents} folder beside the questions, which ingestion reads like a seeds folder. */
    record DocumentFolder(Path folder) implements EvaluationCorpus {}

    /** The documents of an imported set. */
    record InMemoryDocuments(List<Document> documents) implements EvaluationCorpus {

        public InMemoryDocuments {
            documents = List.copyOf(documents);
        }
    }
}
