/**
 * Reads PDF: {@link dev.footnote.ingestion.format.pdf.PdfFormat}. The package {@code pages} takes words and drawn lines from
 * PDFBox page by page, {@code lines} sorts words into lines, {@code layout} finds columns and tables, and {@code blocks}
 * finds headings, paragraphs and lists and joins what continues on the next page. Scanned pages go through
 * {@code Tesseract} if {@link dev.footnote.ingestion.format.pdf.OcrConfig} allows it. The structure tree of tagged PDFs
 * is not read.
 */
@NullMarked
package dev.footnote.ingestion.format.pdf;

import org.jspecify.annotations.NullMarked;
