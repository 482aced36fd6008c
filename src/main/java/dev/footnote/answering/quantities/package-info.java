/**
 * Numbers of an English text with their scales and units, compared by what they count and not by how they are written.
 * Open {@link dev.footnote.answering.quantities.Numbers} first.
 */
@NullMarked
package dev.footnote.answering.quantities;

import org.jspecify.annotations.NullMarked;
