package dev.footnote.embedding;

import dev.footnote.files.UserCacheFolder;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of embedding: {@code footnote.embedding.*}. */
public interface EmbeddingConfig {

    /** The folder of stored embeddings; by default {@code footnote/embeddings} in the user's cache folder. */
    Optional<Path> directory();

    /** Whether embeddings are stored on disk. If not, every start embeds all passages again. */
    @WithDefault("true")
    boolean keep();

    /**
     * Number of passages embedded in parallel, each on one core; 0 uses all cores. More than the number of cores gains
     * nothing.
     */
    @WithDefault("0")
    @Min(0) int workers();

    /** The configured folder, or the default. */
    static Path effectiveDirectory(EmbeddingConfig config) {
        return config.directory().orElseGet(() -> UserCacheFolder.file("embeddings"));
    }
}
