package dev.footnote.slack.workspace;

import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Who may ask in Slack: {@code footnote.slack.allow.*}. */
public interface AccessConfig {

    /** Ids of the workspaces whose people may ask; by default the one that the bot is installed in. */
    Optional<Set<String>> workspaces();

    /** Ids of the channels to answer in; by default all that the bot is in. Direct messages are always answered. */
    Optional<Set<String>> channels();

    /** Ids of the people who may ask, be they guests or not; by default every member. */
    Optional<Set<String>> users();

    /** Whether guests and people of other organisations may ask. */
    @WithDefault("false")
    boolean guests();
}
