package dev.footnote.ingestion;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of the cut into passages: {@code footnote.splitting.*}. */
public interface SplittingConfig {

    /**
     * The most word pieces of a passage, title, headings and special tokens included; the model reads 256. Longer
     * passages hold more context, and their vectors are less about any one sentence of it.
     */
    @WithDefault("200")
    @Min(64) @Max(256) int maxWordPieces();
}
