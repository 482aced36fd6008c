package dev.footnote.ingestion.reading.isolation;

import dev.footnote.files.UserCacheFolder;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of parsing formats other than plain text, in processes of their own: {@code footnote.parsing.*}. */
public interface ParsingConfig {

    /**
     * Maximum heap of a parser process in MiB; a file that needs more is reported. Raising it lets larger files be read,
     * and costs memory while they are.
     */
    @WithDefault("512")
    @Min(64) @Max(65_536) int heapMegabytes();

    /** Maximum time for one file; a file that needs more is reported. Raising it delays the files after one that hangs. */
    @WithDefault("60s")
    @DurationMin(seconds = 1)
    @DurationMax(hours = 1)
    Duration timeout();

    /** How many files are parsed at a time, each in its own process. Raising it reads a folder faster and costs memory. */
    @WithDefault("2")
    @Min(1) @Max(64) int parallelism();

    /** Maximum length of the text of a document in characters; longer ones are reported. Raising it costs memory. */
    @WithDefault("20000000")
    @Min(1_000) @Max(200_000_000) int maxCharacters();

    /** Whether parsed documents are stored on disk. If not, every start parses all files again. */
    @WithDefault("true")
    boolean keep();

    /** The folder of stored parsed documents; by default {@code footnote/parsed} in the user's cache folder. */
    Optional<Path> directory();

    /** The configured folder, or the default. */
    static Path effectiveDirectory(ParsingConfig config) {
        return config.directory().orElseGet(() -> UserCacheFolder.file("parsed"));
    }
}
