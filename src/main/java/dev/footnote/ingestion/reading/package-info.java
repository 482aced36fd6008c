/**
 * A file in, its documents out: the blocks of text that can answer, each with its offsets and headings, and what could
 * not be taken in. Open {@link dev.footnote.ingestion.reading.DocumentReader} first, which lists the formats. Text is
 * kept as it stands in the file, so that offsets count in it; a bad file is a result and never an exception.
 */
@NullMarked
package dev.footnote.ingestion.reading;

import org.jspecify.annotations.NullMarked;
