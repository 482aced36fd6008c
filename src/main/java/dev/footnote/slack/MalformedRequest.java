package dev.footnote.slack;

/** What came is not in the form of Slack's requests; tells which part is not, and nothing that stands in it. */
final class MalformedRequest extends RuntimeException {

    MalformedRequest(String part) {
        super(part, null, false, false);
    }
}
