/**
 * Runs question sets in the background of a service, one at a time. Open
 * {@link dev.footnote.evaluation.runs.EvaluationRuns} first. Each run keeps its results in its own folder, which
 * survives restarts. This package does not depend on HTTP and does not define how questions are asked and scored.
 */
@NullMarked
package dev.footnote.evaluation.runs;

import org.jspecify.annotations.NullMarked;
