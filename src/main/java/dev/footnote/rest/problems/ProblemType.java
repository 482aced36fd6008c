package dev.footnote.rest.problems;

import java.net.URI;
import java.util.Arrays;

/**
 * The kinds of problems, a closed list and part of the HTTP contract: {@code type} is {@code urn:footnote:problem:}
 * and the name in lower case with hyphens.
 */
public enum ProblemType {
    /** The request can be read, and something in it is not allowed; {@code field} tells what. */
    INVALID_REQUEST(400, "Invalid request", "The request is not one that this address understands."),
    /** The body is not well-formed JSON. */
    MALFORMED_JSON(400, "Malformed JSON", "The body is not well-formed JSON."),
    /** A reader's key is needed, and it is missing or wrong. */
    UNAUTHORIZED(401, "Unauthorized", "This service wants its reader key: send it as Authorization: Bearer <key>."),
    /** The admin key is needed, and it is missing or wrong. */
    ADMIN_ONLY(401, "Admin key required", "This address wants the admin key: send it as Authorization: Bearer <key>."),
    /** There is no admin key that could be brought. */
    ADMIN_OFF(
            403,
            "Switched off",
            "This address is switched off: set footnote.admin.key or FOOTNOTE_ADMIN_KEY to a secret of yours,"
                    + " start the service again and send the key as Authorization: Bearer <key>."),
    UNKNOWN_EVALUATION(404, "Unknown evaluation", "There is no evaluation run of this id."),
    /** The run has none, or none yet. */
    NO_REPORT(
            404,
            "No report",
            "This evaluation run has no report: it has not ended, it was killed with the service, or it never began."),
    /** It never was, or it was deleted, or nobody went on with it for too long. */
    UNKNOWN_CONVERSATION(
            404,
            "Unknown conversation",
            "There is no conversation of this id, or not any more: ask without conversationId, or send history."),
    /** It never was, or it was given too long ago, or it was none that can be rated. */
    UNKNOWN_MESSAGE(
            404,
            "Unknown message",
            "There is no answer of this messageId, or not any more: answers can be rated for a while only."),
    UNKNOWN_DOCUMENT(404, "Unknown document", "There is no document of this id."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not take this method."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "This address answers in application/json, and /api/chat in text/event-stream too; Accept has to allow it."),
    /** A conversation's messages are answered one after the other. */
    CONVERSATION_BUSY(
            409,
            "Conversation busy",
            "Earlier messages of this conversation are still being answered; wait for their answers, or cancel them."),
    TOO_LARGE(413, "Body too large", "The body is larger than 1 MB (1,048,576 bytes)."),
    /** A question set has errors; {@code errors} lists them. */
    REFUSED_SET(400, "Refused question set", "The question set has errors; nothing was run."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send the body as Content-Type: application/json."),
    /** Too many runs wait. */
    QUEUE_FULL(429, "Queue full", "As many evaluation runs wait as may; try again when one has ended, or cancel one."),
    /** The disk, or another process, does not allow it; the log knows more. */
    RATING_NOT_KEPT(503, "Rating not kept", "The rating could not be written down; send it again later."),
    /** The service's fault, not the caller's; the log knows more. */
    INTERNAL_ERROR(500, "Internal error", "The service failed at this request; its log says why.");

    private final int status;
    private final String title;
    private final String detail;

    ProblemType(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The general kind for an HTTP status; one that is not listed counts as an internal error or an invalid request. */
    static ProblemType ofStatus(int status) {
        if (status == 404) {
            return NOT_FOUND;
        }
        if (status >= 500) {
            return INTERNAL_ERROR;
        }
        return Arrays.stream(values())
                .filter(type -> type.status == status)
                .findFirst()
                .orElse(INVALID_REQUEST);
    }

    URI uri() {
        return URI.create("urn:footnote:problem:"
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    /** What is said when nothing more precise is known. */
    String detail() {
        return detail;
    }
}
