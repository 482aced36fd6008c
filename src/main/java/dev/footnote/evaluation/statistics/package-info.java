/**
 * Figures and how sure they are: a {@link dev.footnote.evaluation.statistics.Measure} is a number or says why it is
 * none, {@link dev.footnote.evaluation.statistics.Bootstrap} gives intervals and compares paired runs. Seeded: the same
 * results give the same intervals. Knows nothing of questions.
 */
@NullMarked
package dev.footnote.evaluation.statistics;

import org.jspecify.annotations.NullMarked;
