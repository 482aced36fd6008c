/**
 * From a standalone question to a checked, cited answer: the main flow. Open {@code Answering}
 * first: its one method reads top to bottom. Answerers are never trusted: every citation passes
 * {@code CitationCheck} before it leaves, and what fails does not leave. Knows nothing of HTTP,
 * Slack or terminals.
 */
@NullMarked
package dev.footnote.answering;

import org.jspecify.annotations.NullMarked;
