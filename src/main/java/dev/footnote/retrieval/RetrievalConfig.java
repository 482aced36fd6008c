package dev.footnote.retrieval;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of retrieval: {@code footnote.retrieval.*}. */
public interface RetrievalConfig {

    /** Candidates taken from each of the two searches; more find more and take longer. */
    @WithDefault("50")
    @Min(1) @Max(1000) int candidates();

    /** Share of the lexical score in the fused one, 0 to 1; the vector's share is the rest. */
    @WithDefault("0.4")
    @DecimalMin("0") @DecimalMax("1") double lexicalWeight();

    /** Weight of the question itself against the context of its conversation, 0 to 1. */
    @WithDefault("0.3")
    @DecimalMin("0") @DecimalMax("1") double questionWeight();

    /** Passages of evidence that an answer is made from. */
    @WithDefault("8")
    @Min(1) @Max(50) int evidence();

    /** The most passages of one document among the evidence. */
    @WithDefault("5")
    @Min(1) @Max(50) int perDocument();

    RerankerConfig reranker();
}
