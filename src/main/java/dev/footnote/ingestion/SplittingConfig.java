package dev.footnote.ingestion;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of splitting documents into passages: {@code footnote.splitting.*}. */
public interface SplittingConfig {

    /**
     * Maximum number of word pieces of a passage, including title, headings and special tokens; the model reads up to
     * 256. Longer passages hold more context, but their vectors represent each single sentence less well.
     */
    @WithDefault("200")
    @Min(64) @Max(256) int maxWordPieces();
}
