/**
 * The workspace as the bot sees it: its own account, who may ask, the history of threads, and posting messages. Open
 * {@link dev.footnote.slack.workspace.BotThreads} for conversations and
 * {@link dev.footnote.slack.workspace.AccessPolicy} for users. Results of Slack's lookups are cached for a while.
 */
@NullMarked
package dev.footnote.slack.workspace;

import org.jspecify.annotations.NullMarked;
