package dev.footnote.slack.surfaces;

/**
 * A click on a button of the bot's.
 *
 * @param trigger lets a window be opened, for three seconds
 * @param responseUrl where the one who clicked can be told something
 * @param value that the button was given
 */
public record Click(String team, String channel, String user, String trigger, String responseUrl, String value) {}
