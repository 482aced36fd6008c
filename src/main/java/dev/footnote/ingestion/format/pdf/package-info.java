/**
 * Reads PDF: {@link dev.footnote.ingestion.format.pdf.PdfFormat}. {@code PageStripper} takes words and drawn lines from
 * PDFBox page by page, the package {@code layout} finds columns and tables, {@code PageBlocks} finds headings, paragraphs
 * and lists in columns, and {@code PdfText} joins what continues on the next page. Scanned pages go through
 * {@code Tesseract} if {@link dev.footnote.ingestion.format.pdf.OcrConfig} allows it. The structure tree of tagged PDFs
 * is not read.
 */
@NullMarked
package dev.footnote.ingestion.format.pdf;

import org.jspecify.annotations.NullMarked;
