/**
 * Recording of model output and its replay from files, so that a run with a model can be repeated exactly. Start with
 * {@link dev.footnote.llm.replay.Transcripts}.
 */
@NullMarked
package dev.footnote.llm.replay;

import org.jspecify.annotations.NullMarked;
