/**
 * An answer as a stream of events, for every door that streams. Open {@link dev.footnote.engine.streaming.AnswerStreams}
 * first. Knows no wire format; a reader who leaves stops the question, and one who does not read costs no more memory than
 * one answer.
 */
@NullMarked
package dev.footnote.engine.streaming;

import org.jspecify.annotations.NullMarked;
