/**
 * Makes the text of a document of the columns and tables of its pages: start with
 * {@link dev.footnote.ingestion.format.pdf.blocks.PdfText}. Knows no positions beyond those of lines.
 */
@NullMarked
package dev.footnote.ingestion.format.pdf.blocks;

import org.jspecify.annotations.NullMarked;
