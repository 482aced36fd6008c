/**
 * Paraphrase check for two English sentences. Start with
 * {@link dev.footnote.answering.generation.paraphrase.Paraphrase}. Compares words, their order and their vectors; it
 * has no grammar and knows only the listed opposites.
 */
@NullMarked
package dev.footnote.answering.generation.paraphrase;

import org.jspecify.annotations.NullMarked;
