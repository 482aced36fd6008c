package dev.footnote.evaluation.runs;

import dev.footnote.engine.UserDataFolder;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of evaluations that a service runs, or that are run against one: {@code footnote.evaluation.*}. */
@ConfigMapping(prefix = "footnote.evaluation")
public interface EvaluationConfig {

    /** Folder of question sets that can be run by name. If unset, only uploaded sets can be run. */
    Optional<Path> sets();

    /** Folder of evaluation results. Default: {@code footnote/evaluations} in the user's data folder. */
    Optional<Path> results();

    /** Reader key that {@code evaluate --url} sends to the service. Default: {@code footnote.reader.key}. */
    Optional<String> key();

    /**
     * Maximum size of an upload in bytes, all files together. A higher value allows larger sets, which take disk space
     * until their run has ended.
     */
    @WithDefault("67108864")
    @Min(1) long maxUploadBytes();

    /** Number of questions asked concurrently. A higher value shortens runs but leaves fewer cores to readers. */
    @WithDefault("1")
    @Min(1) int concurrency();

    /** Maximum number of queued runs, 1 to 1000. A higher value can keep more uploaded sets on disk. */
    @WithDefault("20")
    @Min(1) @Max(1000) int maxQueued();

    /** The configured results folder, or the default. */
    static Path effectiveResults(EvaluationConfig config) {
        return config.results().orElseGet(() -> UserDataFolder.file("evaluations"));
    }
}
