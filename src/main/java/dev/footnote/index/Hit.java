package dev.footnote.index;

/**
 * A passage that a search found.
 *
 * @param score BM25 for a lexical search (0 and up), cosine similarity for a vector search (-1 to 1)
 */
public record Hit(IndexedPassage passage, double score) {}
