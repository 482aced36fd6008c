package dev.footnote.ingestion.folder;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;

/** Settings of the documents to serve: {@code footnote.seeds.*}. */
public interface SeedsConfig {

    /** The folder of the documents; it must exist. */
    @WithDefault("seeds")
    Path directory();

    /** How often the folder is scanned for changes. Raising it reduces the load of a large or remote folder. */
    @WithDefault("2s")
    Duration scanInterval();

    /** Maximum size of a file in bytes; larger files are reported and skipped. Raising it costs memory. */
    @WithDefault("33554432")
    @Min(1) @Max(1 << 30) long maxFileBytes();
}
