/**
 * Runs question sets under {@code /api/evaluations}, which require the admin key. Start with
 * {@link dev.footnote.rest.evaluations.EvaluationResource}. {@code dev.footnote.evaluation.runs} defines what a run is
 * and stores; {@link dev.footnote.rest.evaluations.EvaluationRunsProducer} creates the runs of this service.
 */
@NullMarked
package dev.footnote.rest.evaluations;

import org.jspecify.annotations.NullMarked;
