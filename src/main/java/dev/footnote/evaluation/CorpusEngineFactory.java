package dev.footnote.evaluation;

import dev.footnote.embedding.Embedder;
import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import java.time.Clock;

/** Opens an engine on the documents of a question set. */
public final class CorpusEngineFactory {

    private CorpusEngineFactory() {}

    /**
     * Opens an engine on the corpus of the set, or on the configured documents if the set has no corpus. The documents
     * are ingested before this method returns, with cached embeddings where available. The caller closes the engine.
     */
    public static Engine open(
            EvaluationCorpus corpus, EngineConfig config, Clock clock, Embedder.EmbeddingProgress embeddingProgress) {
        if (corpus instanceof EvaluationCorpus.JsonLinesFile lines) {
            return ingest(CorpusFolder.of(lines), config, clock, embeddingProgress);
        }
        if (corpus instanceof EvaluationCorpus.DocumentFolder documents) {
            EngineConfig own = CorpusEngineConfig.forFolder(documents.folder(), 0, config);
            return ingest(Engine.open(own, clock), embeddingProgress);
        }
        if (corpus instanceof EvaluationCorpus.InMemoryDocuments inMemoryDocuments) {
            return ingest(CorpusFolder.of(inMemoryDocuments), config, clock, embeddingProgress);
        }
        return ingest(Engine.open(config, clock), embeddingProgress);
    }

    private static Engine ingest(
            CorpusFolder folder, EngineConfig config, Clock clock, Embedder.EmbeddingProgress embeddingProgress) {
        try (folder) {
            EngineConfig own = CorpusEngineConfig.forFolder(folder.path(), folder.bytes(), config);
            return ingest(Engine.open(own, clock), embeddingProgress);
        }
    }

    private static Engine ingest(Engine engine, Embedder.EmbeddingProgress embeddingProgress) {
        boolean read = false;
        try {
            engine.ingest(embeddingProgress);
            read = true;
            return engine;
        } finally {
            if (!read) {
                engine.close();
            }
        }
    }
}
