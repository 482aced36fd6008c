/**
 * Distinguishes editions of one document from independent documents. Open {@link dev.footnote.index.editions.Editions}
 * first: on which days an edition is valid, and whether a later one has replaced it. Uses titles, dates and wording of
 * documents; does not search, and does not interpret statements.
 */
@NullMarked
package dev.footnote.index.editions;

import org.jspecify.annotations.NullMarked;
