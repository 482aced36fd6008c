/**
 * Takes words and drawn lines from the pages of a PDF: start with
 * {@link dev.footnote.ingestion.format.pdf.pages.PageStripper}. Only this package reads content streams; it bounds what
 * they may expand to.
 */
@NullMarked
package dev.footnote.ingestion.format.pdf.pages;

import org.jspecify.annotations.NullMarked;
