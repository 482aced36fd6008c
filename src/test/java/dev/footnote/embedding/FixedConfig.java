package dev.footnote.embedding;

import java.nio.file.Path;
import java.util.Optional;

/** The defaults, with the folder of a test. */
record FixedConfig(Optional<Path> directory, boolean keep, int workers) implements EmbeddingConfig {

    FixedConfig() {
        this(Optional.empty(), true, 0);
    }
}
