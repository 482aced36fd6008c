package dev.footnote.slack;

/** The answer queue is full. The request is not acknowledged, so that Slack sends it again later. */
final class BackpressureException extends RuntimeException {

    BackpressureException() {
        super("the answer queue is full", null, false, false);
    }
}
