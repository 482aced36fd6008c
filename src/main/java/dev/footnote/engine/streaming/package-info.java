/**
 * An answer as a stream of events, for every interface that streams. Open
 * {@link dev.footnote.engine.streaming.AnswerStreamer} first. Knows no wire format. Cancelling the subscription cancels
 * the question, and a slow subscriber costs no more memory than one answer.
 */
@NullMarked
package dev.footnote.engine.streaming;

import org.jspecify.annotations.NullMarked;
