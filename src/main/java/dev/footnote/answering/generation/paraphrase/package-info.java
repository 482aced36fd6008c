/**
 * Paraphrase check for two English sentences. Start with
 * {@link dev.footnote.answering.generation.paraphrase.ParaphraseCheck}. Compares words, their order and their vectors;
 * it has no grammar and knows only the listed opposites.
 */
@NullMarked
package dev.footnote.answering.generation.paraphrase;

import org.jspecify.annotations.NullMarked;
