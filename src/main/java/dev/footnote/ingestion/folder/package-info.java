/**
 * The seeds folder as it is now. Open {@link dev.footnote.ingestion.folder.FolderState} first: it has only what changed
 * read again, and says when nothing did. Knows nothing of passages or of the index.
 */
@NullMarked
package dev.footnote.ingestion.folder;

import org.jspecify.annotations.NullMarked;
