package dev.footnote.slack;

/** Too much is going on to take this; Slack, which hears no acknowledgement, sends it again later. */
final class ComeAgain extends RuntimeException {

    ComeAgain() {
        super("no room for another message", null, false, false);
    }
}
