/**
 * The current content of the seeds folder. Open {@link dev.footnote.ingestion.folder.FolderCache} first: it reads only
 * changed files again and reports when nothing has changed. Knows nothing of passages or of the index.
 */
@NullMarked
package dev.footnote.ingestion.folder;

import org.jspecify.annotations.NullMarked;
