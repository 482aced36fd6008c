/**
 * The documents that Footnote answers from: {@link dev.footnote.corpus.Document}s, the
 * {@link dev.footnote.corpus.Passage}s they are split into, and the {@link dev.footnote.corpus.Span}s that point into
 * their text. Values only: nothing here reads a file, embeds or searches. Offsets are UTF-16 code units, as in Java and
 * JavaScript.
 */
@NullMarked
package dev.footnote.corpus;

import org.jspecify.annotations.NullMarked;
