package dev.footnote.answering;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of answers: {@code footnote.answering.*}. */
public interface AnsweringConfig {

    /**
     * A file of weights that {@code calibrate} wrote, in the place of those that come with the program; it changes which
     * sentences are chosen and how sure of them the service is.
     */
    Optional<Path> model();

    /**
     * A file of limits that {@code calibrate-support} wrote, in the place of those that come with the program; it changes how
     * much of a written statement has to be in the passages.
     */
    Optional<Path> supportLimits();

    /**
     * How often answers are to be right, 0 to 1, on questions like those of the calibration, of which about every second
     * one has no answer; raising it gives fewer answers, and fewer wrong ones. With 0 everything is answered.
     */
    @WithDefault("0.56")
    @DecimalMin("0") @DecimalMax("1") double precision();

    /** The most sentences of an extracted answer, three times as many when the question asks for more; often fewer answer. */
    @WithDefault("3")
    @Min(1) @Max(10) int maxSentences();

    /**
     * The most words of an extracted answer; of a longer sentence a part is quoted. Three times as many when the question
     * asks for more (<em>in detail</em>), or for a list that the documents give.
     */
    @WithDefault("60")
    @Min(1) int maxWords();

    /** Passages named with an abstention. */
    @WithDefault("3")
    @Min(0) @Max(20) int nearest();
}
