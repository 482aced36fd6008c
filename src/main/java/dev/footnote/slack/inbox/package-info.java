/**
 * Accepted questions on disk. Open {@link dev.footnote.slack.inbox.QuestionInbox}: a question is on disk before it is
 * acknowledged and stays there until its asker has an answer or a notice, so that a killed process loses none. The
 * database is an embedded one, written in SQL. Knows nothing of how questions are answered.
 */
@NullMarked
package dev.footnote.slack.inbox;

import org.jspecify.annotations.NullMarked;
