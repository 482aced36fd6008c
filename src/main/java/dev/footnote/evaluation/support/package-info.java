/**
 * Evaluates the support check of generated statements and fits its limits, on right statements and on falsified
 * versions of them. Open {@link dev.footnote.evaluation.support.StatementGenerator} first, then
 * {@link dev.footnote.evaluation.support.SupportLimitsSearch}. No model is called, and equal sets give equal figures.
 */
@NullMarked
package dev.footnote.evaluation.support;

import org.jspecify.annotations.NullMarked;
