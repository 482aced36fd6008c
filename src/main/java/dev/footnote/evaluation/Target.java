package dev.footnote.evaluation;

import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.EmbeddingConfig;
import dev.footnote.embedding.MiniLmEmbeddingModel;
import dev.footnote.engine.Engine;
import dev.footnote.engine.EngineConfig;
import dev.footnote.evaluation.questions.SetCorpus;
import dev.footnote.ingestion.reading.Failure;
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
public record Target(Asker asker, Function<String, float[]> embedder, List<Failure> failures, Runnable closing)
        implements AutoCloseable {

    public Target {
        failures = List.copyOf(failures);
    }

    /**
     * Opens an engine in process on the corpus of the set, or on the configured documents if the set has no corpus. The
     * documents are ingested before this method returns, with cached embeddings where available.
     */
    public static Target engine(SetCorpus corpus, EngineConfig config, Clock clock, Embedder.Progress progress) {
        Engine engine = SetEngine.open(corpus, config, clock, progress);
        String name = corpus instanceof SetCorpus.Configured
                ? "an engine over " + config.seeds().directory()
                : "an engine over the set's corpus";
        return new Target(
                new EngineAsker(engine, name), engine::embed, engine.status().failures(), engine::close);
    }

    /** Uses an engine that is already running; closing the target does not close it. */
    public static Target served(Engine engine) {
        return new Target(new EngineAsker(engine, "the served engine"), engine::embed, List.of(), () -> {});
    }

    /**
     * Connects to a running service.
     *
     * @param address root address; paths such as {@code api/chat} are resolved against it
     * @param key the reader key, if the service requires one
     * @throws AskFailed if the service cannot be reached or refuses the key
     */
    public static Target service(URI address, Optional<String> key, EmbeddingConfig config) {
        HttpAsker asker = new HttpAsker(address, key);
        asker.index();
        WordPieces wordPieces = new WordPieces();
        MiniLmEmbeddingModel model = new MiniLmEmbeddingModel(wordPieces, config);
        return new Target(asker, text -> model.question(text).vector(), List.of(), () -> {
            model.close();
            wordPieces.close();
        });
    }

    @Override
    public void close() {
        closing.run();
    }
}
