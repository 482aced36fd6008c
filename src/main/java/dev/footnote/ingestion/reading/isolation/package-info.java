/**
 * Parses files in processes of their own, so that a parser that hangs, exhausts its memory or crashes costs one file and
 * not the service. Open {@link dev.footnote.ingestion.reading.isolation.ParserPool} first; the process itself runs
 * {@link dev.footnote.ingestion.reading.isolation.ParserServer}. Knows no format.
 *
 * <p>Tika's ForkParser and Tika Pipes do the same for Tika's parsers only: they return XHTML or metadata, and no blocks
 * with offsets.
 */
@NullMarked
package dev.footnote.ingestion.reading.isolation;

import org.jspecify.annotations.NullMarked;
