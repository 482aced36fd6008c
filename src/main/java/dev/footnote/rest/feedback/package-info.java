/**
 * Accepts ratings of answers under {@code /api/feedback}. Start with
 * {@link dev.footnote.rest.feedback.FeedbackResource}. {@code dev.footnote.feedback} decides what is stored, and for
 * how long.
 */
@NullMarked
package dev.footnote.rest.feedback;

import org.jspecify.annotations.NullMarked;
