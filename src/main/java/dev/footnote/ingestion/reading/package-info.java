/**
 * Parses files into documents: the blocks of text that can be quoted, each with offsets and headings, and the parts
 * that could not be read. Open {@link dev.footnote.ingestion.reading.DocumentReader} first, which lists the formats.
 * The text is kept unchanged, so that offsets refer to the file; a bad file is a result and never an exception.
 */
@NullMarked
package dev.footnote.ingestion.reading;

import org.jspecify.annotations.NullMarked;
