/**
 * Reads question sets in every known form, and refuses a set whole when anything in it is wrong. Open
 * {@link dev.footnote.evaluation.reading.QuestionSets} first. Nothing here asks a question or scores an answer.
 */
@NullMarked
package dev.footnote.evaluation.reading;

import org.jspecify.annotations.NullMarked;
