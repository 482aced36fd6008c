/**
 * Converts rated answers into candidate entries of a question set. Open
 * {@link dev.footnote.evaluation.candidates.CandidateQuestion} first. Nothing is invented: a person fills in what
 * cannot be derived from a rating, such as the right answer to a question whose answer was rated down.
 */
@NullMarked
package dev.footnote.evaluation.candidates;

import org.jspecify.annotations.NullMarked;
