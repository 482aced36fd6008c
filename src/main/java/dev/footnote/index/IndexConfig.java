package dev.footnote.index;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Settings of the index: {@code footnote.index.*}. */
public interface IndexConfig {

    /**
     * Up to this many passages a vector search compares with each one: exact, nothing to build at start, and at 50,000 as
     * fast as the HNSW graph that it goes through above. The graph takes a slower start and now and then misses a neighbour.
     */
    @WithDefault("50000")
    @Min(0) int exactUpTo();
}
