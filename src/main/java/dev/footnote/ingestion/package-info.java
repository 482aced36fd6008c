/**
 * Documents in, passages out: reads the seeds folder, cuts documents into passages, has them embedded and swaps them
 * into the index. Open {@link dev.footnote.ingestion.Ingestion} first; what the folder holds is in {@code folder}, what a
 * file holds in {@code reading}. A bad file is reported and the rest goes on; a pass that fails as a whole leaves the
 * index as it was.
 */
@NullMarked
package dev.footnote.ingestion;

import org.jspecify.annotations.NullMarked;
