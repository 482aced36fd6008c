/**
 * Calls of Slack's Web API. Open {@link dev.footnote.slack.web.SlackCalls}: it waits where Slack says so, and makes every
 * {@code ok: false} a {@link dev.footnote.slack.web.SlackFailure}. Knows nothing of questions and answers.
 */
@NullMarked
package dev.footnote.slack.web;

import org.jspecify.annotations.NullMarked;
