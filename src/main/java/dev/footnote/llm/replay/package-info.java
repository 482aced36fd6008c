/**
 * What a language model once wrote, kept in files and played back, so that a run with a model can be repeated to the
 * letter. Open {@link dev.footnote.llm.replay.Transcripts} first.
 */
@NullMarked
package dev.footnote.llm.replay;

import org.jspecify.annotations.NullMarked;
