/**
 * Results and the files they go to. Open {@link dev.footnote.evaluation.report.QuestionResult} first: what became of
 * one question; {@link dev.footnote.evaluation.report.Summary} holds the figures of a run.
 * {@link dev.footnote.evaluation.report.ReportWriter} streams both to {@code report.json}, from which comparison and
 * JUnit XML are made, so that no file needs all results in memory.
 */
@NullMarked
package dev.footnote.evaluation.report;

import org.jspecify.annotations.NullMarked;
