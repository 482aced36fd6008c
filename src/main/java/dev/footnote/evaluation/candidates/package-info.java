/**
 * Rated answers as candidates for a question set. {@link dev.footnote.evaluation.candidates.Candidate} is the type to open
 * first. Nothing is made up: what only a person can know, such as the right answer to what was rated down, is left for
 * a person to fill in.
 */
@NullMarked
package dev.footnote.evaluation.candidates;

import org.jspecify.annotations.NullMarked;
