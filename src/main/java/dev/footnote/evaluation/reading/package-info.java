/**
 * Reads question sets in every supported format and refuses a set that has any error. Open
 * {@link dev.footnote.evaluation.reading.QuestionSetReader} first. This package neither asks questions nor scores
 * answers.
 */
@NullMarked
package dev.footnote.evaluation.reading;

import org.jspecify.annotations.NullMarked;
