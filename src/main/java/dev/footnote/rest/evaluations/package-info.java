/**
 * Runs question sets under {@code /api/evaluations}, for who has the admin key. Start with
 * {@link dev.footnote.rest.evaluations.EvaluationResource}. What a run is and keeps is in
 * {@code dev.footnote.evaluation.runs}; {@link dev.footnote.rest.evaluations.ServedRuns} makes the runs of this service.
 */
@NullMarked
package dev.footnote.rest.evaluations;

import org.jspecify.annotations.NullMarked;
