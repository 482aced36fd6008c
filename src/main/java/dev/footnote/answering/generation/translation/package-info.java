/**
 * Translation of checked statements into the language of the question. Start with
 * {@link dev.footnote.answering.generation.translation.DraftTranslator}. A translation that does not keep the facts of
 * its statement is dropped, and the original statement stays.
 */
@NullMarked
package dev.footnote.answering.generation.translation;

import org.jspecify.annotations.NullMarked;
