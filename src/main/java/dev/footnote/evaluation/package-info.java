/**
 * Runs question sets against an engine or a running service and scores what comes back. Open
 * {@link dev.footnote.evaluation.Evaluation} first. It asks through one small port,
 * {@link dev.footnote.evaluation.Asker}; sets are read in {@code reading}, definitions of figures in {@code metrics},
 * intervals and tests in {@code statistics}, files that are written in {@code report}. Decides nothing about answers.
 */
@NullMarked
package dev.footnote.evaluation;

import org.jspecify.annotations.NullMarked;
