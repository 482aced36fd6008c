package dev.footnote.index;

import dev.footnote.files.UserCacheFolder;
import dev.footnote.index.kept.KeptIndexFolder;
import dev.footnote.index.kept.KeptIndexes;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Settings of the index: {@code footnote.index.*}. */
public interface IndexConfig {

    /**
     * Number of passages up to which vector search compares the question with each passage; above it, search uses an
     * HNSW graph, and 0 always uses one. Exact search needs no build and is as fast as the graph at 50,000 passages;
     * the graph slows the first start and occasionally misses a neighbour.
     */
    @WithDefault("50000")
    @Min(0) int exactUpTo();

    /** Whether the index is stored on disk. If not, every start splits and indexes all documents again. */
    @WithDefault("true")
    boolean keep();

    /** The folder of stored indexes; by default {@code footnote/index} in the user's cache folder. */
    Optional<Path> directory();

    /** The configured folder, or the default. */
    static Path effectiveDirectory(IndexConfig config) {
        return config.directory().orElseGet(() -> UserCacheFolder.file("index"));
    }

    /**
     * Where the index of a folder of documents is kept; null if it is not.
     *
     * @param dependencies what the index depends on besides the documents and these settings, by name
     */
    static @Nullable KeptIndexFolder openFolder(IndexConfig config, Path documents, Map<String, String> dependencies) {
        if (!config.keep()) {
            return null;
        }
        Map<String, String> all = new HashMap<>(dependencies);
        all.put("footnote.index.exact-up-to", String.valueOf(config.exactUpTo()));
        return new KeptIndexes(effectiveDirectory(config), Clock.systemUTC())
                .open(documents, all)
                .orElse(null);
    }
}
