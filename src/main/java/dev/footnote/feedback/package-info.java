/**
 * Users' ratings of answers. Open {@link dev.footnote.feedback.Feedback} first: it records answers in memory for a while,
 * so that they can be rated and read again, and appends ratings of them, without any text of the documents, to a file,
 * which {@link dev.footnote.feedback.Ratings} reads.
 * Feedback never changes an answer.
 */
@NullMarked
package dev.footnote.feedback;

import org.jspecify.annotations.NullMarked;
