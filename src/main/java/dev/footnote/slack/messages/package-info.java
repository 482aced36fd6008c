/**
 * The bot's messages, as text and blocks. Open {@link dev.footnote.slack.messages.AnswerMessageComposer}. No text from
 * documents or users can mention anybody, add links or formatting, or exceed Slack's limits: text that is too long is
 * truncated or split. Sends nothing.
 */
@NullMarked
package dev.footnote.slack.messages;

import org.jspecify.annotations.NullMarked;
