/**
 * What is measured, each figure with its definition and source: {@link dev.footnote.evaluation.metrics.Metrics} lists
 * them all, {@link dev.footnote.evaluation.metrics.QuestionScores} scores one question and is the type to open first.
 * Pure functions of a question's gold and of what came back; a figure that has nothing to measure says so.
 */
@NullMarked
package dev.footnote.evaluation.metrics;

import org.jspecify.annotations.NullMarked;
