package dev.footnote.ingestion.uploads;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of uploaded documents: {@code footnote.documents.*}. */
public interface DocumentsConfig {

    /** Whether uploaded documents are served, and more can be uploaded. */
    @WithDefault("true")
    boolean enabled();

    /** The folder of uploaded documents; by default {@code documents} in the user's data folder. */
    Optional<Path> directory();

    /**
     * Maximum size of an uploaded file in bytes; {@code footnote.seeds.max-file-bytes} is another limit. Raising it costs
     * memory while the file is read.
     */
    @WithDefault("33554432")
    @Min(1) @Max(1 << 28) long maxBytes();

    /** Maximum size of all uploaded files together, in bytes. Raising it uses more disk, and more memory for the index. */
    @WithDefault("10737418240")
    @Min(1) long maxTotalBytes();

    /**
     * How long the response to an upload waits until questions can be answered from it; then it is 202 with the address
     * of its progress. Raising it keeps more connections open.
     */
    @WithDefault("20s")
    @DurationMin
    Duration maxWait();
}
