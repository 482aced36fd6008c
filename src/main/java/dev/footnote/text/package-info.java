/**
 * What a text is made of: sentences, the terms that the lexical index knows, and the word pieces that the embedding
 * model reads ({@link dev.footnote.text.WordPieces}). All offsets are UTF-16 code units. Nothing here knows documents
 * or passages.
 */
@NullMarked
package dev.footnote.text;

import org.jspecify.annotations.NullMarked;
