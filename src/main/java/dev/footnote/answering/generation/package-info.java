/**
 * Answers written by a language model from the evidence. Start with
 * {@link dev.footnote.answering.generation.GenerativeAnswerer}. The model's output is split into statements, and a
 * statement is kept only if {@code support} finds a quote for it. {@code CitationCheck} then checks it like any other
 * statement.
 */
@NullMarked
package dev.footnote.answering.generation;

import org.jspecify.annotations.NullMarked;
