/**
 * Runs of question sets in the background, one after the other, for a service. Open
 * {@link dev.footnote.evaluation.runs.EvaluationRuns} first. What a run came to is kept in a folder of its own and is
 * still there after a restart. Knows nothing of HTTP; how a set is asked and scored is decided elsewhere.
 */
@NullMarked
package dev.footnote.evaluation.runs;

import org.jspecify.annotations.NullMarked;
