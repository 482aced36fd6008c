/**
 * Defines the metrics, each with its source. Open {@link dev.footnote.evaluation.metrics.QuestionScorer} first, which
 * scores one question; {@link dev.footnote.evaluation.metrics.MetricCatalogue} is the catalogue. Metrics are pure
 * functions of a question's gold passages and accepted answers and of the results. A metric without anything to
 * measure is reported as unmeasured.
 */
@NullMarked
package dev.footnote.evaluation.metrics;

import org.jspecify.annotations.NullMarked;
