package dev.footnote.engine;

import dev.footnote.embedding.Embedder;
import dev.footnote.embedding.EmbeddingConfig;
import dev.footnote.embedding.MiniLmEmbeddingModel;
import dev.footnote.text.WordPieces;
import java.util.function.ToIntFunction;

/**
 * What is loaded once and takes long to load.
 *
 * @param wordPieces counts the word pieces of a text
 * @param closing gives back what the models hold
 */
record Models(Embedder embedder, ToIntFunction<String> wordPieces, Runnable closing) implements AutoCloseable {

    static Models load(EmbeddingConfig config) {
        WordPieces wordPieces = new WordPieces();
        MiniLmEmbeddingModel model = new MiniLmEmbeddingModel(wordPieces, config);
        return new Models(model, wordPieces::count, () -> {
            model.close();
            wordPieces.close();
        });
    }

    @Override
    public void close() {
        closing.run();
    }
}
