package dev.footnote.slack.asking;

/**
 * A question that was asked by a command, and is answered to the asker alone.
 *
 * @param responseUrl where the answer goes
 * @param id of this use of the command
 */
public record Commanded(String team, String channel, String user, String text, String responseUrl, String id) {}
