package dev.footnote.index;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;

/** Settings of the index: {@code footnote.index.*}. */
public interface IndexConfig {

    /**
     * Up to this many passages a vector search compares with each one: exact, and nothing to build at start. Above, it
     * goes through an HNSW graph: faster searches, a slower start, and now and then a missed neighbour.
     */
    @WithDefault("20000")
    @Min(0) int exactUpTo();
}
