/**
 * Calls of Slack's Web API. Open {@link dev.footnote.slack.web.SlackCalls}: it respects rate limits and turns every
 * {@code ok: false} into a {@link dev.footnote.slack.web.SlackCallException}. Knows nothing of questions and answers.
 */
@NullMarked
package dev.footnote.slack.web;

import org.jspecify.annotations.NullMarked;
