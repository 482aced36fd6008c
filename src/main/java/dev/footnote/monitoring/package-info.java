/**
 * Metrics and traces of the service. {@link dev.footnote.monitoring.EngineMetrics} and
 * {@link dev.footnote.monitoring.EngineTraces} observe the engine, {@link dev.footnote.monitoring.CorpusMetrics} reads
 * its state, and interfaces count with {@link dev.footnote.monitoring.DoorMetrics}. Nothing here contains text of
 * questions or documents, and every label has a closed list of values.
 */
@NullMarked
package dev.footnote.monitoring;

import org.jspecify.annotations.NullMarked;
