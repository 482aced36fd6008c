package dev.footnote.index;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Settings of the index: {@code footnote.index.*}. */
public interface IndexConfig {

    /**
     * Number of passages up to which vector search compares the question with each passage; above it, search uses an
     * HNSW graph, and 0 always uses one. Exact search needs no build at startup and is as fast as the graph at 50,000
     * passages; the graph slows the start and occasionally misses a neighbour.
     */
    @WithDefault("50000")
    @Min(0) int exactUpTo();
}
