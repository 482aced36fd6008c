package dev.footnote.slack;

import dev.footnote.slack.asking.SlackAskingConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** Settings of the Slack integration: {@code footnote.slack.*}. */
@ConfigMapping(prefix = "footnote.slack")
public interface SlackConfig {

    /** How Slack reaches the service; {@code off} disables the integration. */
    @WithDefault("off")
    Mode mode();

    /** The bot token, {@code xoxb-...}; a secret. */
    Optional<String> botToken();

    /** The signing secret of Slack's requests; required by mode {@code http}. A secret. */
    Optional<String> signingSecret();

    /** The app-level token, {@code xapp-...}; required by mode {@code socket}. A secret. */
    Optional<String> appToken();

    /** The base address of the Web API, ending with a slash. Change it only for Slack's separate clouds. */
    @WithDefault("https://slack.com/api/")
    @Pattern(regexp = "https?://[^\\s?#]+/", message = "must be a web address that ends with a slash") String apiUrl();

    /** How questions are queued and limited. */
    @WithParentName
    SlackAskingConfig asking();

    /** How Slack reaches the service. */
    enum Mode {
        OFF,
        /** Slack sends requests to {@code /slack/events}. */
        HTTP,
        /** The service opens a WebSocket to Slack and needs no public address. */
        SOCKET
    }
}
