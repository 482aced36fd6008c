/**
 * Observed calls of a language model. {@link dev.footnote.llm.observing.ObservedModel} reports the usage and the
 * failure of each call, and no text.
 */
@NullMarked
package dev.footnote.llm.observing;

import org.jspecify.annotations.NullMarked;
