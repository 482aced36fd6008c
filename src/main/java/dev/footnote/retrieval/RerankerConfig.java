package dev.footnote.retrieval;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Settings of the cross-encoder: {@code footnote.retrieval.reranker.*}. Without a model, passages are not re-ranked.
 */
public interface RerankerConfig {

    /**
     * ONNX file of a cross-encoder that gives one score for a question and a passage. When unset, passages are not
     * re-ranked.
     */
    Optional<Path> model();

    /** The {@code tokenizer.json} file that belongs to the model. Required when a model is set. */
    Optional<Path> tokenizer();

    /** Number of top passages that the model scores for each question. Raising it finds more and takes longer. */
    @WithDefault("20")
    @Min(1) @Max(200) int candidates();

    /**
     * Weight of the model's score against the fused score, 0 to 1. Raising it gives the model more influence on the
     * ranking.
     */
    @WithDefault("0.5")
    @DecimalMin("0") @DecimalMax("1") double weight();
}
