/**
 * The files of the seeds folder and of uploaded documents. Open {@link dev.footnote.ingestion.folder.FolderLedger} first:
 * it tells which files have to be read, which documents are gone, and which file serves an id. Keeps no text, and knows
 * nothing of passages or of the index.
 */
@NullMarked
package dev.footnote.ingestion.folder;

import org.jspecify.annotations.NullMarked;
