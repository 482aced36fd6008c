/**
 * Lists and returns documents under {@code /api/documents}. Start with
 * {@link dev.footnote.rest.documents.DocumentResource}. Ids come from files and may hold any characters, so an id is
 * taken from the address before the server resolves the path.
 */
@NullMarked
package dev.footnote.rest.documents;

import org.jspecify.annotations.NullMarked;
