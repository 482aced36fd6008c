/**
 * Keeps passages and finds them: lexical and vector search over the same passages. Open
 * {@link dev.footnote.index.PassageIndex} first. A {@link dev.footnote.index.Snapshot} is one immutable moment of it:
 * a question sees one snapshot from beginning to end. Does not read files, does not embed, does not fuse rankings.
 */
@NullMarked
package dev.footnote.index;

import org.jspecify.annotations.NullMarked;
