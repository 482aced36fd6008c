/**
 * Answers that a language model writes from the evidence. Open
 * {@link dev.footnote.answering.generation.GenerativeAnswerer} first. What the model writes is cut into statements, and
 * a statement becomes a claim only when {@code support} found a quote for it; {@code CitationCheck} reads it after that
 * like every other.
 */
@NullMarked
package dev.footnote.answering.generation;

import org.jspecify.annotations.NullMarked;
