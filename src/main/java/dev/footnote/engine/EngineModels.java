package dev.footnote.engine;

import dev.footnote.embedding.CachingEmbedder;
import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.EmbeddingConfig;
import dev.footnote.embedding.MiniLmEmbeddingModel;
import dev.footnote.reading.OnnxPassageReader;
import dev.footnote.reading.PassageReader;
import dev.footnote.reading.ReaderException;
import dev.footnote.text.WordPieces;
import dev.footnote.text.WordRarity;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * The models of an engine, which are loaded once.
 *
 * @param reader scores the sentences of passages
 * @param wordPieces counts the word pieces of a text
 * @param commonness the probability, 0 to 1, that a word occurs in an arbitrary English passage
 * @param closing releases the models' resources
 */
record EngineModels(
        Embedder embedder,
        PassageReader reader,
        ToIntFunction<String> wordPieces,
        ToDoubleFunction<String> commonness,
        Runnable closing)
        implements AutoCloseable {

    /**
     * Loads the models, both at the same time.
     *
     * @throws dev.footnote.reading.ReaderException when the configured reader cannot be loaded
     */
    static EngineModels load(EngineConfig config) {
        WordPieces wordPieces = new WordPieces();
        CompletableFuture<OnnxPassageReader> loading =
                CompletableFuture.supplyAsync(() -> OnnxPassageReader.load(wordPieces, config.reader()));
        MiniLmEmbeddingModel model = new MiniLmEmbeddingModel(wordPieces, config.embedding());
        OnnxPassageReader reader = loaded(loading);
        Runnable closing = () -> {
            reader.close();
            model.close();
            wordPieces.close();
        };
        ToDoubleFunction<String> commonness = new WordRarity(wordPieces)::probability;
        if (!config.embedding().keep()) {
            return new EngineModels(model, reader, wordPieces::count, commonness, closing);
        }
        CachingEmbedder kept = new CachingEmbedder(model, EmbeddingConfig.effectiveDirectory(config.embedding()));
        return new EngineModels(kept, reader, wordPieces::count, commonness, () -> {
            kept.close();
            closing.run();
        });
    }

    private static OnnxPassageReader loaded(CompletableFuture<OnnxPassageReader> loading) {
        try {
            return loading.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof ReaderException reason ? reason : failed;
        }
    }

    @Override
    public void close() {
        closing.run();
    }
}
