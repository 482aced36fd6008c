package dev.footnote.embedding;

import java.nio.file.Path;
import java.util.Optional;

/** The default settings of embedding, with the folder of a test. */
record FixedEmbeddingConfig(Optional<Path> directory, boolean keep, int workers) implements EmbeddingConfig {

    FixedEmbeddingConfig() {
        this(Optional.empty(), true, 0);
    }
}
