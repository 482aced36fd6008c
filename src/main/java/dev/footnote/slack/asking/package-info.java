/**
 * Answers questions from Slack, each exactly once. Open {@link dev.footnote.slack.asking.SlackQuestionService}: it
 * accepts a question without blocking and has a small thread pool answer it. Every accepted question ends in a message
 * that its asker sees. Knows nothing of how questions arrive.
 */
@NullMarked
package dev.footnote.slack.asking;

import org.jspecify.annotations.NullMarked;
