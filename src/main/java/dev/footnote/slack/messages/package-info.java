/**
 * What the bot says in Slack, as text and blocks. Open {@link dev.footnote.slack.messages.AnswerMessage}. Nothing that
 * comes from documents or from people can name anybody, link anywhere, format or grow beyond what Slack takes; a message
 * that is too long is cut or split here. Sends nothing.
 */
@NullMarked
package dev.footnote.slack.messages;

import org.jspecify.annotations.NullMarked;
