/**
 * Checks whether passages support a statement: its terms, numbers, dates, names and negations. Start with
 * {@link dev.footnote.answering.generation.support.SupportCheck}. Calls no language model.
 */
@NullMarked
package dev.footnote.answering.generation.support;

import org.jspecify.annotations.NullMarked;
