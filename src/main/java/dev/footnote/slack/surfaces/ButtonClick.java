package dev.footnote.slack.surfaces;

/**
 * A click on one of the bot's buttons.
 *
 * @param trigger allows a modal to be opened within three seconds
 * @param responseUrl address for a private response to the user who clicked
 * @param value the button's value
 */
public record ButtonClick(String team, String channel, String user, String trigger, String responseUrl, String value) {}
