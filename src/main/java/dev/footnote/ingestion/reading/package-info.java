/**
 * Reads the files of the seeds folder: {@link dev.footnote.ingestion.reading.DocumentReader} chooses the format by the
 * file's extension. A bad file is a result and never an exception.
 */
@NullMarked
package dev.footnote.ingestion.reading;

import org.jspecify.annotations.NullMarked;
