package dev.footnote.slack.asking;

/**
 * A question from a slash command, which is answered to the asker alone.
 *
 * @param responseUrl address for the answer
 * @param id of this use of the command
 */
public record CommandQuestion(String team, String channel, String user, String text, String responseUrl, String id) {}
