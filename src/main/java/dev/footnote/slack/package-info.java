/**
 * The Slack integration: turns mentions, direct messages and thread replies into questions, and answers into messages
 * with sources. Start with {@link dev.footnote.slack.SlackLifecycle}, which starts it when {@code footnote.slack.mode}
 * is set. Requests arrive by HTTP or Socket Mode, are acknowledged at once and answered on other threads, in
 * {@code asking}. This package only translates; it never decides what an answer is.
 */
@NullMarked
package dev.footnote.slack;

import org.jspecify.annotations.NullMarked;
