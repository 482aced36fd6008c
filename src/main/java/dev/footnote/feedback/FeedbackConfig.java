package dev.footnote.feedback;

import dev.footnote.engine.UserData;
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

    /** More ratings fit into the file, about a thousand a megabyte; beyond it none is taken. */
    @WithDefault("268435456")
    @Min(1) long maxFileBytes();

    /** More answers can be rated, and are noted in memory; one to a long question counts as several. */
    @WithDefault("10000")
    @Min(1) @Max(10_000_000) int maxAnswers();

    /** An answer can be rated for so long. */
    @WithDefault("7d")
    @DurationMin(seconds = 1)
    Duration timeToLive();

    /** The file that is used, configured or not. */
    static Path effectiveFile(FeedbackConfig config) {
        return config.file().orElseGet(() -> UserData.named("feedback.jsonl"));
    }
}
