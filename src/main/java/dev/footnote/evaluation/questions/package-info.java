/**
 * Question sets: read, checked and refused whole when anything in them is wrong. Open
 * {@link dev.footnote.evaluation.questions.QuestionSets} first: it reads every form. A set may bring its own corpus
 * ({@link dev.footnote.evaluation.questions.SetCorpus}). Nothing here asks a question or scores an answer.
 */
@NullMarked
package dev.footnote.evaluation.questions;

import org.jspecify.annotations.NullMarked;
