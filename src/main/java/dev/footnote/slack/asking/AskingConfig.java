package dev.footnote.slack.asking;

import dev.footnote.slack.workspace.AccessConfig;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of asking in Slack, part of {@code footnote.slack.*}. */
public interface AskingConfig {

    /** Questions answered at once; each takes a thread, and most of its time is spent on Slack's answers. */
    @WithDefault("4")
    @Min(1) @Max(64) int workers();

    /** More questions may wait, in memory. */
    @WithDefault("1000")
    @Min(1) @Max(100_000) int maxQueued();

    /** Questions of one person that may wait or be answered at once; raising it lets one person keep others waiting. */
    @WithDefault("3")
    @Min(1) int maxPerUser();

    /**
     * Questions of one person in one channel within ten minutes; further ones are not answered, and after the first of them
     * nothing is said. Raising it lets a program that talks to the bot go on for longer.
     */
    @WithDefault("30")
    @Min(1) int maxPerTenMinutes();

    /** How long a service that stops goes on answering what it has taken; what is left then is told so. */
    @WithDefault("8s")
    Duration shutdownWait();

    /** Whom to ask when the documents do not answer, in Slack's marks: a name, {@code <@U...>} or {@code <#C...>}. */
    Optional<String> contact();

    /** Questions that the assistant's panel suggests; at most four are shown. */
    @WithDefault("What can you do?")
    List<String> suggestions();

    AccessConfig allow();
}
