/**
 * Embeds text with all-MiniLM-L6-v2 in this process, up to 256 word pieces, and stores the vectors in a folder. Start
 * at {@link dev.footnote.embedding.Embedder}; {@link dev.footnote.embedding.MiniLmEmbeddingModel} computes vectors,
 * {@link dev.footnote.embedding.CachingEmbedder} stores them. Nothing here searches.
 */
@NullMarked
package dev.footnote.embedding;

import org.jspecify.annotations.NullMarked;
