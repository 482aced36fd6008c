/**
 * Creates files and folders that only their owner may read, because they hold what people ask. Open
 * {@link dev.footnote.files.PrivateFiles} first; {@link dev.footnote.files.SyncedFiles} changes files that must survive a
 * crash. The permissions of what exists already are left as they are.
 */
@NullMarked
package dev.footnote.files;

import org.jspecify.annotations.NullMarked;
