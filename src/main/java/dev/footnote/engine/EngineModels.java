package dev.footnote.engine;

import dev.footnote.embedding.CachingEmbedder;
import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.EmbeddingConfig;
import dev.footnote.embedding.MiniLmEmbeddingModel;
import dev.footnote.text.WordPieces;
import dev.footnote.text.WordRarity;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;

/**
 * The models of an engine, which are loaded once.
 *
 * @param wordPieces counts the word pieces of a text
 * @param commonness the probability, 0 to 1, that a word occurs in an arbitrary English passage
 * @param closing releases the models' resources
 */
record EngineModels(
        Embedder embedder, ToIntFunction<String> wordPieces, ToDoubleFunction<String> commonness, Runnable closing)
        implements AutoCloseable {

    static EngineModels load(EmbeddingConfig config) {
        WordPieces wordPieces = new WordPieces();
        MiniLmEmbeddingModel model = new MiniLmEmbeddingModel(wordPieces, config);
        if (!config.keep()) {
            return new EngineModels(model, wordPieces::count, new WordRarity(wordPieces)::probability, () -> {
                model.close();
                wordPieces.close();
            });
        }
        CachingEmbedder kept = new CachingEmbedder(model, EmbeddingConfig.effectiveDirectory(config));
        return new EngineModels(kept, wordPieces::count, new WordRarity(wordPieces)::probability, () -> {
            kept.close();
            model.close();
            wordPieces.close();
        });
    }

    @Override
    public void close() {
        closing.run();
    }
}
