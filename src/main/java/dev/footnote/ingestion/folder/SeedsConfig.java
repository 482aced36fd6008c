package dev.footnote.ingestion.folder;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the documents that are served: {@code footnote.seeds.*}. */
public interface SeedsConfig {

    /** The folder of the documents; it has to exist. */
    @WithDefault("seeds")
    Path directory();

    /** How often the folder is looked through for changes; longer is less work on a large or remote folder. */
    @WithDefault("2s")
    Duration scanInterval();

    /** Larger files are reported and left out; raising it costs memory. */
    @WithDefault("33554432")
    @Min(1) @Max(1 << 30) long maxFileBytes();
}
