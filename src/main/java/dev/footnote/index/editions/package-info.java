/**
 * Tells editions of one document from documents that stand beside one another. Open
 * {@link dev.footnote.index.editions.Editions} first: in which days an edition holds, and whether a later one has replaced
 * it. Knows titles, dates and wording of documents; does not search, and does not read what a statement says.
 */
@NullMarked
package dev.footnote.index.editions;

import org.jspecify.annotations.NullMarked;
