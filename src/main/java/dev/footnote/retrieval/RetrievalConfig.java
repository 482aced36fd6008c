package dev.footnote.retrieval;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of retrieval: {@code footnote.retrieval.*}. */
public interface RetrievalConfig {

    /**
     * Number of candidates taken from each of the two searches, lexical and vector. Raising it finds more and takes
     * longer.
     */
    @WithDefault("50")
    @Min(1) @Max(1000) int candidates();

    /**
     * Weight of the lexical score in the fused score, 0 to 1; the vector score has the rest. Raising it favours the
     * exact words of the question over their meaning.
     */
    @WithDefault("0.4")
    @DecimalMin("0") @DecimalMax("1") double lexicalWeight();

    /**
     * Weight of the question itself against the context of its conversation, 0 to 1. Raising it gives earlier messages
     * less influence on the ranking.
     */
    @WithDefault("0.3")
    @DecimalMin("0") @DecimalMax("1") double questionWeight();

    /**
     * Maximum number of passages that an answer is made from. Raising it covers more of the documents and takes longer.
     */
    @WithDefault("8")
    @Min(1) @Max(50) int evidence();

    /**
     * Maximum number of passages of one document in the evidence. Raising it lets a single document supply more of the
     * answer.
     */
    @WithDefault("5")
    @Min(1) @Max(50) int perDocument();
}
