/**
 * What English words do to a sentence: deny it, turn it into its contrary, ask for a kind of thing, or speak to a language model.
 */
@NullMarked
package dev.footnote.answering.english;

import org.jspecify.annotations.NullMarked;
