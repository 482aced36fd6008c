package dev.footnote.slack.asking;

import dev.footnote.engine.UserDataFolder;
import dev.footnote.slack.workspace.SlackAccessConfig;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** Settings of questions in Slack, part of {@code footnote.slack.*}. */
public interface SlackAskingConfig {

    /**
     * Number of questions answered at the same time. Each occupies a thread, which mostly waits for Slack's responses.
     */
    @WithDefault("4")
    @Min(1) @Max(64) int workers();

    /** Maximum number of questions waiting in memory; further ones are refused. */
    @WithDefault("1000")
    @Min(1) @Max(100_000) int maxQueued();

    /**
     * Maximum number of questions of one user that are waiting or being answered. Raising it lets one user delay the
     * others.
     */
    @WithDefault("3")
    @Min(1) int maxPerUser();

    /**
     * Maximum number of questions of one user in one channel at once, and again in the course of ten minutes. Further
     * ones are not answered, and only one of them in ten minutes gets a notice. Raising it lets a program that talks
     * to the bot continue for longer.
     */
    @WithDefault("30")
    @Min(1) int maxPerTenMinutes();

    /**
     * How long a stopping service continues to answer accepted questions; the remaining ones are answered after the
     * next start.
     */
    @WithDefault("8s")
    Duration shutdownWait();

    /**
     * Folder of the accepted questions, which stay there until they are answered; by default {@code footnote/slack} in
     * the user's data folder. Each running service needs its own.
     */
    Optional<Path> directory();

    /**
     * Age from which a question is not answered any more, after a restart or a failure of Slack; its asker gets a
     * notice instead.
     */
    @WithDefault("1h")
    @DurationMin(seconds = 1)
    Duration maxAge();

    /**
     * How long a question waits when Slack has failed for two minutes, before its answer is tried again; later waits
     * become longer, up to ten times as long. Raising it spares a Slack that recovers and delays answers.
     */
    @WithDefault("30s")
    @DurationMin(millis = 1)
    Duration retryPause();

    /** Whom to ask when the documents hold no answer, in Slack's markup: a name, {@code <@U...>} or {@code <#C...>}. */
    Optional<String> contact();

    /** Questions that the assistant's panel suggests; at most four are shown. */
    @WithDefault("What can you do?")
    List<String> suggestions();

    /** Who may ask. */
    SlackAccessConfig allow();

    /** The configured folder, or the default. */
    static Path effectiveDirectory(SlackAskingConfig config) {
        return config.directory().orElseGet(() -> UserDataFolder.file("slack"));
    }
}
