/**
 * The values of a question set. Open {@link dev.footnote.evaluation.questions.QuestionSet} first. A set can have its
 * own corpus ({@link dev.footnote.evaluation.questions.EvaluationCorpus}). Package {@code reading} reads sets from
 * files.
 */
@NullMarked
package dev.footnote.evaluation.questions;

import org.jspecify.annotations.NullMarked;
