/**
 * The steps of the work that can be observed. Open {@link dev.footnote.observation.StepObserver} first: capabilities
 * report their steps to it, and metrics and traces implement it. It carries no text of questions or documents.
 */
@NullMarked
package dev.footnote.observation;

import org.jspecify.annotations.NullMarked;
