/**
 * The results of a run and their files. Open {@link dev.footnote.evaluation.report.QuestionResult} first, the result of
 * one question; {@link dev.footnote.evaluation.report.Summary} has the figures of a run.
 * {@link dev.footnote.evaluation.report.ReportWriter} streams both to {@code report.json}, from which comparisons and
 * JUnit XML are derived, so that no output needs all results in memory.
 */
@NullMarked
package dev.footnote.evaluation.report;

import org.jspecify.annotations.NullMarked;
