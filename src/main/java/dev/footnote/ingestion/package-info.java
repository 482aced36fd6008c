/**
 * Reads the seeds folder, splits documents into passages, embeds them and publishes them in the index. Open
 * {@link dev.footnote.ingestion.Ingestion} first; {@code folder} scans the folder, {@code reading} parses files. A bad
 * file is reported and the others are indexed; if a whole pass fails, the index stays unchanged.
 */
@NullMarked
package dev.footnote.ingestion;

import org.jspecify.annotations.NullMarked;
