package dev.footnote.slack.workspace;

/**
 * A thread in Slack, which is one conversation.
 *
 * @param team id of the workspace
 * @param channel id of the channel or of the direct message
 * @param ts time stamp of its first message
 */
public record SlackThread(String team, String channel, String ts) {

    /** Whether the thread is in a direct message to the bot. */
    public boolean isDirect() {
        return channel.startsWith("D");
    }
}
