/**
 * Splits text into sentences, terms of the lexical index and word pieces of the embedding model ({@link
 * dev.footnote.text.WordPieces}). Open {@link dev.footnote.text.LexicalTerms} first. All offsets are UTF-16 code
 * units. Does not know documents or passages.
 */
@NullMarked
package dev.footnote.text;

import org.jspecify.annotations.NullMarked;
