package dev.footnote.retrieval;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of the cross-encoder: {@code footnote.retrieval.reranker.*}. Without a model there is none. */
public interface RerankerConfig {

    /** An ONNX file of a cross-encoder that gives one score for a question and a passage. */
    Optional<Path> model();

    /** The {@code tokenizer.json} that belongs to the model. */
    Optional<Path> tokenizer();

    /** How many of the best passages it reads; more find more and take longer, for each is read with every question. */
    @WithDefault("20")
    @Min(1) @Max(200) int candidates();

    /** Share of its score against the fused one, 0 to 1. */
    @WithDefault("0.5")
    @DecimalMin("0") @DecimalMax("1") double weight();
}
