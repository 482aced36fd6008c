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
 * What a set is run against, opened for one run.
 *
 * @param embedder for similarity, the same one whatever is asked
 * @param failures what of the documents could not be read; of a service nobody can tell
 */
public record Target(Asker asker, Function<String, float[]> embedder, List<Failure> failures, Runnable closing)
        implements AutoCloseable {

    public Target {
        failures = List.copyOf(failures);
    }

    /**
     * An engine in process: a private one on the corpus of the set, or one on the configured documents when the set has
     * none. Its documents have been read when this returns; kept embeddings are used.
     */
    public static Target engine(SetCorpus corpus, EngineConfig config, Clock clock, Embedder.Progress progress) {
        Engine engine = SetEngine.open(corpus, config, clock, progress);
        String name = corpus instanceof SetCorpus.Configured
                ? "an engine over " + config.seeds().directory()
                : "an engine over the set's corpus";
        return new Target(
                new EngineAsker(engine, name), engine::embed, engine.status().failures(), engine::close);
    }

    /** An engine that somebody else closes, over whatever it has read. */
    public static Target served(Engine engine) {
        return new Target(new EngineAsker(engine, "the served engine"), engine::embed, List.of(), () -> {});
    }

    /**
     * A running service.
     *
     * @param address of its root; paths such as {@code api/chat} are below it
     * @param key what it wants of readers, when it wants something
     * @throws AskFailed when it cannot be reached or does not let the reader in
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
