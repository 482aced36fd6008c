package dev.footnote.evaluation;

import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.EmbeddingConfig;
import dev.footnote.embedding.MiniLmEmbeddingModel;
import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.questions.EvaluationCorpus;
import dev.footnote.ingestion.format.ReadFailure;
import dev.footnote.text.WordPieces;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The system that a set is run against, opened for one run.
 *
 * @param embedder for the similarity metric; the same model for every kind of target
 * @param failures documents that could not be read; empty for a service, whose failures are unknown
 */
public record EvaluationTarget(
        EvaluationClient asker, Function<String, float[]> embedder, List<ReadFailure> failures, Runnable closeAction)
        implements AutoCloseable {

    public EvaluationTarget {
        failures = List.copyOf(failures);
    }

    /**
     * Opens an engine in process on the corpus of the set, or on the configured documents if the set has no corpus. The
     * documents are ingested before this method returns, with cached embeddings where available.
     */
    public static EvaluationTarget openEngine(
            EvaluationCorpus corpus, EngineConfig config, Clock clock, Embedder.EmbeddingProgress embeddingProgress) {
        Engine engine = CorpusEngineFactory.open(corpus, config, clock, embeddingProgress);
        return new EvaluationTarget(
                new InProcessClient(engine, "an engine over " + documents(corpus, config)),
                engine::embed,
                engine.status().failures(),
                engine::close);
    }

    private static String documents(EvaluationCorpus corpus, EngineConfig config) {
        if (corpus instanceof EvaluationCorpus.ConfiguredDocuments) {
            return config.seeds().directory().toString();
        }
        return corpus instanceof EvaluationCorpus.DocumentFolder ? "the set's documents" : "the set's corpus";
    }

    /** Uses an engine that is already running; closing the target does not close it. */
    public static EvaluationTarget usingServedEngine(Engine engine) {
        return new EvaluationTarget(
                new InProcessClient(engine, "the served engine"), engine::embed, List.of(), () -> {});
    }

    /**
     * Connects to a running service.
     *
     * @param address root address; paths such as {@code api/chat} are resolved against it
     * @param key the reader key, if the service requires one
     * @throws QuestionFailedException if the service cannot be reached or refuses the key
     */
    public static EvaluationTarget connect(URI address, Optional<String> key, EmbeddingConfig config) {
        HttpEvaluationClient asker = new HttpEvaluationClient(address, key);
        asker.index();
        WordPieces wordPieces = new WordPieces();
        MiniLmEmbeddingModel model = new MiniLmEmbeddingModel(wordPieces, config);
        return new EvaluationTarget(asker, text -> model.embedQuestion(text).vector(), List.of(), () -> {
            model.close();
            wordPieces.close();
        });
    }

    @Override
    public void close() {
        closeAction.run();
    }
}
