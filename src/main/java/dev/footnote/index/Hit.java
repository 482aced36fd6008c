package dev.footnote.index;

/**
 * A passage that a search found.
 *
 * @param score of that search: BM25 for a lexical one (0 and up), cosine similarity for a vector one (-1 to 1)
 */
public record Hit(IndexedPassage passage, double score) {}
