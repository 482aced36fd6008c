package dev.footnote.evaluation.runs;

import dev.footnote.engine.UserData;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of evaluations that a service runs: {@code footnote.evaluation.*}. */
@ConfigMapping(prefix = "footnote.evaluation")
public interface EvaluationConfig {

    /** The folder of question sets that can be run by name; without, only uploaded sets can be run. */
    Optional<Path> sets();

    /** The folder that keeps results; by default {@code footnote/evaluations} in the user's data folder. */
    Optional<Path> results();

    /** The largest upload, all files together; a larger one takes more of the disk until its run has ended. */
    @WithDefault("67108864")
    @Min(1) long maxUploadBytes();

    /** Questions asked at once; more makes a run shorter and leaves fewer cores to readers. */
    @WithDefault("1")
    @Min(1) int concurrency();

    /** Runs that may wait; more keep more uploaded sets on the disk. */
    @WithDefault("20")
    @Min(1) @Max(1000) int maxQueued();

    /** The folder that is used, configured or not. */
    static Path effectiveResults(EvaluationConfig config) {
        return config.results().orElseGet(() -> UserData.named("evaluations"));
    }
}
