/**
 * Numbers of an English text with their scales and units, compared by value and unit and not by spelling. Start with
 * {@link dev.footnote.answering.quantities.QuantityExtractor}.
 */
@NullMarked
package dev.footnote.answering.quantities;

import org.jspecify.annotations.NullMarked;
