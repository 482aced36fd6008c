/**
 * Words at their places on a page, and what they are sorted into: lines, columns of text, tables. Lengths are points; x
 * grows in the direction of the lines of text and y down the page. Knows no PDF library.
 */
@NullMarked
package dev.footnote.ingestion.format.pdf.lines;

import org.jspecify.annotations.NullMarked;
