/**
 * Recovers the layout of a page from the positions of its words and the lines drawn on it: start with
 * {@link dev.footnote.ingestion.format.pdf.layout.PageLayout}, which returns columns of text and tables in reading order.
 */
@NullMarked
package dev.footnote.ingestion.format.pdf.layout;

import org.jspecify.annotations.NullMarked;
