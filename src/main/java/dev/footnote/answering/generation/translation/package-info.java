/**
 * Checked statements said in the language of the question. Open
 * {@link dev.footnote.answering.generation.translation.Translation} first. What does not keep the facts of its statement
 * is dropped, and the statement stays as it was checked.
 */
@NullMarked
package dev.footnote.answering.generation.translation;

import org.jspecify.annotations.NullMarked;
