package dev.footnote.slack;

import dev.footnote.slack.asking.AskingConfig;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** Settings of the Slack door: {@code footnote.slack.*}. */
@ConfigMapping(prefix = "footnote.slack")
public interface SlackConfig {

    /** How Slack reaches the service; {@code off} starts nothing of it. */
    @WithDefault("off")
    Mode mode();

    /** The token of the bot, {@code xoxb-...}; a secret. */
    Optional<String> botToken();

    /** What Slack signs its requests with, for {@code http}; a secret. */
    Optional<String> signingSecret();

    /** The token of the app, {@code xapp-...}, for {@code socket}; a secret. */
    Optional<String> appToken();

    /** The Web API; another one only for Slack's separate clouds. */
    @WithDefault("https://slack.com/api/")
    @Pattern(regexp = "https?://[^\\s?#]+/", message = "has to be an address that ends with a slash") String apiUrl();

    @WithParentName
    AskingConfig asking();

    /** Ways for Slack to reach the service. */
    enum Mode {
        OFF,
        /** Slack sends requests to {@code /slack/events}. */
        HTTP,
        /** The service opens a WebSocket to Slack, and needs no address of its own. */
        SOCKET
    }
}
