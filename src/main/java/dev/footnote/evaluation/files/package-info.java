/**
 * Writes result files atomically, so that no reader sees a partial file. Open
 * {@link dev.footnote.evaluation.files.AtomicFile} first. The content is defined by the packages that use it.
 */
@NullMarked
package dev.footnote.evaluation.files;

import org.jspecify.annotations.NullMarked;
