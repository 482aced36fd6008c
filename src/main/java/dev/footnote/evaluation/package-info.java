/**
 * Runs question sets against an engine or a running service and scores the answers. Open
 * {@link dev.footnote.evaluation.Evaluation} first. It accesses the evaluated system through
 * {@link dev.footnote.evaluation.EvaluationClient}. Package {@code reading} reads question sets, {@code metrics}
 * defines the metrics, {@code statistics} computes intervals and significance tests, {@code report} writes the result
 * files. This package does not influence answers.
 */
@NullMarked
package dev.footnote.evaluation;

import org.jspecify.annotations.NullMarked;
