/**
 * Stores passages and finds them by lexical and vector search. Open {@link dev.footnote.index.PassageIndex} first. A
 * {@link dev.footnote.index.Snapshot} is one immutable point in time: a question uses one snapshot from beginning to
 * end. Does not read files, embed text or fuse rankings.
 */
@NullMarked
package dev.footnote.index;

import org.jspecify.annotations.NullMarked;
