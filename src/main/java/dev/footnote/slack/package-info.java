/**
 * The door for Slack: mentions, direct messages and threads become questions, answers become messages with sources. Start
 * with {@link dev.footnote.slack.SlackDoor}, which opens it when {@code footnote.slack.mode} says so; until then nothing
 * of it runs. What arrives, by HTTP or by socket, is acknowledged at once and answered on other threads, in
 * {@code asking}. This door translates and never decides what an answer is.
 */
@NullMarked
package dev.footnote.slack;

import org.jspecify.annotations.NullMarked;
