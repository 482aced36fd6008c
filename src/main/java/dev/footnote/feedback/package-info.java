/**
 * Users' ratings of answers. Open {@link dev.footnote.feedback.Feedback} first: it records answers for a while, without
 * any text of the documents, and appends ratings of them to a file, which {@link dev.footnote.feedback.Ratings} reads.
 * Feedback never changes an answer.
 */
@NullMarked
package dev.footnote.feedback;

import org.jspecify.annotations.NullMarked;
