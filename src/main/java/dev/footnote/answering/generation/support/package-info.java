/**
 * Whether passages say what a statement says: its words, and its numbers, dates, names and negations too. Open
 * {@link dev.footnote.answering.generation.support.SupportCheck} first. Nothing here asks a model.
 */
@NullMarked
package dev.footnote.answering.generation.support;

import org.jspecify.annotations.NullMarked;
