/**
 * The values of a question set; {@link dev.footnote.evaluation.questions.QuestionSet} is the type to open first. A set
 * may bring its own corpus ({@link dev.footnote.evaluation.questions.SetCorpus}). Reading one from files is another
 * package's work.
 */
@NullMarked
package dev.footnote.evaluation.questions;

import org.jspecify.annotations.NullMarked;
