/**
 * Whether two English sentences that should say the same do. Open
 * {@link dev.footnote.answering.generation.paraphrase.Paraphrase} first. Reads words and their order, and asks the embedder how
 * near words are; it knows no grammar and no more opposites than are written down.
 */
@NullMarked
package dev.footnote.answering.generation.paraphrase;

import org.jspecify.annotations.NullMarked;
