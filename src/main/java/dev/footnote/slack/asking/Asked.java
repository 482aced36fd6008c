package dev.footnote.slack.asking;

/**
 * A message of a person that may be a question for the bot.
 *
 * @param thread that it stands in, or begins
 * @param ts of the message itself
 * @param text as Slack gives it, in its marks
 * @param addressed whether it is for the bot by all means; else only when the bot has answered in the thread
 * @param again whether Slack has delivered it before, maybe to a process that is gone
 */
public record Asked(SlackThread thread, String ts, String user, String text, boolean addressed, boolean again) {}
