package dev.footnote.slack.workspace;

/**
 * A thread of Slack, which is a conversation.
 *
 * @param team id of the workspace
 * @param channel id of the channel or of the direct messages
 * @param ts of its first message
 */
public record SlackThread(String team, String channel, String ts) {

    /** Whether only the bot and one person are there. */
    public boolean isDirect() {
        return channel.startsWith("D");
    }
}
