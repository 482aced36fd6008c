/**
 * Answers what people ask in Slack, each question once. Open {@link dev.footnote.slack.asking.Asking}: it takes a question
 * in no time and has it answered by a few threads. Every question that is taken ends in a message that its asker sees.
 * Knows nothing of how questions arrive.
 */
@NullMarked
package dev.footnote.slack.asking;

import org.jspecify.annotations.NullMarked;
