/**
 * Recovers the layout of a page from the positions of its words and the lines drawn on it: start with
 * {@link dev.footnote.ingestion.format.pdf.layout.PageLayout}, which returns columns of text and tables in reading order.
 * Lengths are points; x grows in the direction of the lines of text and y down the page. Knows no PDF library.
 */
@NullMarked
package dev.footnote.ingestion.format.pdf.layout;

import org.jspecify.annotations.NullMarked;
