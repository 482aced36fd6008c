/**
 * The workspace as the bot sees it: who it is itself, who may ask, what was said in threads, and how to say something there.
 * Open {@link dev.footnote.slack.workspace.Threads} for conversations and {@link dev.footnote.slack.workspace.Access} for
 * people. What Slack was asked for is remembered for a while.
 */
@NullMarked
package dev.footnote.slack.workspace;

import org.jspecify.annotations.NullMarked;
