/**
 * What people think of the answers they got. Open {@link dev.footnote.feedback.Feedback} first: it notes answers for a
 * while, without any text of the documents, and keeps ratings of them in an append-only file, which
 * {@link dev.footnote.feedback.Ratings} reads. Nothing of it changes an answer.
 */
@NullMarked
package dev.footnote.feedback;

import org.jspecify.annotations.NullMarked;
