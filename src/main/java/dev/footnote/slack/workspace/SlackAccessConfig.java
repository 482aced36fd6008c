package dev.footnote.slack.workspace;

import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** Who may ask questions in Slack: {@code footnote.slack.allow.*}. */
public interface SlackAccessConfig {

    /** Ids of the workspaces whose members may ask; by default the one that the bot is installed in. */
    Optional<Set<String>> workspaces();

    /**
     * Ids of the channels to answer in; by default all that the bot is a member of. Direct messages are always
     * answered.
     */
    Optional<Set<String>> channels();

    /** Ids of the users who may ask, guests included; by default every member. */
    Optional<Set<String>> users();

    /** Whether guests and members of other organizations may ask. */
    @WithDefault("false")
    boolean guests();
}
