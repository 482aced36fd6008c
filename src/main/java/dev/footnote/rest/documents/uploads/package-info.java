/**
 * The part of the HTTP API that stores and deletes documents. Open {@link dev.footnote.rest.documents.uploads.UploadResource}
 * first; {@link dev.footnote.rest.documents.uploads.AwaitedUploads} waits for the end of an upload without a thread. The
 * admin key is checked elsewhere.
 */
@NullMarked
package dev.footnote.rest.documents.uploads;

import org.jspecify.annotations.NullMarked;
