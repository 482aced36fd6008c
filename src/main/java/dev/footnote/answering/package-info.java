/**
 * The main flow, from a standalone question to a checked answer with citations. Open {@link AnswerPipeline}
 * first: its one method reads top to bottom. Answerers are not trusted: {@code CitationCheck} checks
 * every citation and removes those that fail. The package knows nothing of HTTP, Slack or terminals.
 */
@NullMarked
package dev.footnote.answering;

import org.jspecify.annotations.NullMarked;
