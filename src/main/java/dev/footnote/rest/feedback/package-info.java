/**
 * Takes ratings of answers under {@code /api/feedback}. Start with
 * {@link dev.footnote.rest.feedback.FeedbackResource}. What is kept, and for how long, is for
 * {@code dev.footnote.feedback} to say.
 */
@NullMarked
package dev.footnote.rest.feedback;

import org.jspecify.annotations.NullMarked;
