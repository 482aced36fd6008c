/**
 * What a format of documents is made of: a {@link dev.footnote.ingestion.format.DocumentFormat} parses a
 * {@link dev.footnote.ingestion.format.SourceFile} into documents with their structure, and into what could not be read.
 * The text of a text format is kept unchanged, so that offsets refer to the file; the text of other formats is written
 * by {@link dev.footnote.ingestion.format.StructuredTextWriter}. Knows no format itself.
 */
@NullMarked
package dev.footnote.ingestion.format;

import org.jspecify.annotations.NullMarked;
