package dev.footnote.feedback;

import dev.footnote.engine.UserDataFolder;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of feedback: {@code footnote.feedback.*}. */
@ConfigMapping(prefix = "footnote.feedback")
public interface FeedbackConfig {

    /** The file that ratings are appended to; by default {@code footnote/feedback.jsonl} in the user's data folder. */
    Optional<Path> file();

    /**
     * Maximum size of the file in bytes, about a thousand ratings a megabyte. When it is reached, ratings are refused.
     */
    @WithDefault("268435456")
    @Min(1) long maxFileBytes();

    /**
     * Maximum number of answers in memory that can be rated and read again; a long answer counts as several. When it is
     * reached, the caller who has most loses the oldest. Raising it costs memory.
     */
    @WithDefault("10000")
    @Min(1) @Max(10_000_000) int maxAnswers();

    /** How long an answer can be rated and read again. */
    @WithDefault("7d")
    @DurationMin(seconds = 1)
    Duration timeToLive();

    /** The configured file, or the default. */
    static Path effectiveFile(FeedbackConfig config) {
        return config.file().orElseGet(() -> UserDataFolder.file("feedback.jsonl"));
    }
}
