package dev.footnote.insight;

import dev.footnote.engine.UserDataFolder;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of insights: {@code footnote.insight.*}. */
@ConfigMapping(prefix = "footnote.insight")
public interface InsightConfig {

    /** Whether the service stores the text of each question with its decision and the ids of the documents cited. */
    @WithDefault("false")
    boolean enabled();

    /** The folder of the stored questions, one file a day; by default {@code footnote/insight} in the user's data folder. */
    Optional<Path> directory();

    /** How long a question is stored; files of whole days are deleted. */
    @WithDefault("30d")
    @DurationMin(days = 1)
    Duration timeToLive();

    /** Maximum size of the file of one day in bytes; when it is reached, no more questions of that day are stored. */
    @WithDefault("67108864")
    @Min(1) long maxFileBytes();

    /** The configured folder, or the default. */
    static Path effectiveDirectory(InsightConfig config) {
        return config.directory().orElseGet(() -> UserDataFolder.file("insight"));
    }
}
