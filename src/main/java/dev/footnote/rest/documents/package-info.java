/**
 * Shows the documents under {@code /api/documents}. Start with {@link dev.footnote.rest.documents.DocumentResource}. An id
 * is whatever a file or a line of it says, so it is taken from the address before a server resolves any of it.
 */
@NullMarked
package dev.footnote.rest.documents;

import org.jspecify.annotations.NullMarked;
