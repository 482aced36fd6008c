/**
 * Text becomes vectors, once: all-MiniLM-L6-v2 in this process, over up to 256 word pieces, and a folder that keeps
 * what was embedded. Start at {@link dev.footnote.embedding.Embedder};
 * {@link dev.footnote.embedding.MiniLmEmbeddingModel} computes, {@link dev.footnote.embedding.KeptEmbedder} remembers.
 * Nothing here searches.
 */
@NullMarked
package dev.footnote.embedding;

import org.jspecify.annotations.NullMarked;
