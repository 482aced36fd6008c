/**
 * Classifies a message before any search: a question for the documents, small talk, a question about the assistant, an
 * instruction to it, or a text without a question. Open {@code MessageReader} first. In doubt a message is a question.
 * The package writes no replies.
 */
@NullMarked
package dev.footnote.answering.message;

import org.jspecify.annotations.NullMarked;
