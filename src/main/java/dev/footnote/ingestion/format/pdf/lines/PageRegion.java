package dev.footnote.ingestion.format.pdf.lines;

/** A part of a page that is read as a whole before the next one. */
public sealed interface PageRegion permits PageTable, TextColumn {}
