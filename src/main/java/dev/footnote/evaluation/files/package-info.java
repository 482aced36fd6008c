/**
 * Writes the files of results. Start with {@link dev.footnote.evaluation.files.WholeFile}: nobody ever reads half of one.
 * What they hold is for the packages that make it.
 */
@NullMarked
package dev.footnote.evaluation.files;

import org.jspecify.annotations.NullMarked;
