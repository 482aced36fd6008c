/**
 * Measures the check of written statements, and fits its limits, on right statements and on falsified ones that are made
 * of them. Open {@link dev.footnote.evaluation.support.Statements} first, then
 * {@link dev.footnote.evaluation.support.LimitSearch}. Nothing here asks a model; the same sets give the same figures.
 */
@NullMarked
package dev.footnote.evaluation.support;

import org.jspecify.annotations.NullMarked;
