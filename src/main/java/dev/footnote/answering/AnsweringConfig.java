package dev.footnote.answering;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Settings of answers: {@code footnote.answering.*}. */
public interface AnsweringConfig {

    /** Below this confidence no answer is given, 0 to 1; raising it gives fewer answers, and fewer wrong ones. */
    @WithDefault("0.25")
    @DecimalMin("0") @DecimalMax("1") double threshold();

    /** The most sentences of an extracted answer; it has fewer when fewer answer. */
    @WithDefault("3")
    @Min(1) @Max(10) int maxSentences();

    /** The most words of an extracted answer; its first sentence is given whole however long it is. */
    @WithDefault("60")
    @Min(1) int maxWords();

    /** Passages named with an abstention. */
    @WithDefault("3")
    @Min(0) @Max(20) int nearest();
}
