package dev.footnote.slack;

/**
 * A request does not have the format of Slack's requests. The message names the malformed part and quotes none of its
 * content.
 */
final class MalformedSlackRequestException extends RuntimeException {

    MalformedSlackRequestException(String part) {
        super(part, null, false, false);
    }
}
