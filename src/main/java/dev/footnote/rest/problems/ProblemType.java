package dev.footnote.rest.problems;

import java.net.URI;
import java.util.Arrays;

/**
 * The types of problems, a closed list that is part of the HTTP contract: {@code type} is {@code urn:footnote:problem:}
 * followed by the name in lower case with hyphens.
 */
public enum ProblemType {
    /** The request is readable, but a part of it is invalid; {@code field} names that part. */
    INVALID_REQUEST(400, "Invalid request", "The request is not valid for this address."),
    /** The body is not well-formed JSON. */
    MALFORMED_JSON(400, "Malformed JSON", "The body is not well-formed JSON."),
    /** The reader key is required, and it is missing or wrong. */
    UNAUTHORIZED(401, "Unauthorized", "This service requires its reader key; send it as Authorization: Bearer <key>."),
    /** The admin key is required, and it is missing or wrong. */
    ADMIN_ONLY(
            401, "Admin key required", "This address requires the admin key; send it as Authorization: Bearer <key>."),
    /** No admin key is configured. */
    ADMIN_OFF(
            403,
            "Switched off",
            "This address is switched off. To switch it on, write admin.NAME=KEY into the file that"
                    + " footnote.access.keys-file names, or set FOOTNOTE_ACCESS_ADMIN_KEYS_NAME and restart the service,"
                    + " and send the key as Authorization: Bearer <key>."),
    UNKNOWN_EVALUATION(404, "Unknown evaluation", "There is no evaluation run with this id."),
    /** The run has no report, or no report yet. */
    NO_REPORT(
            404,
            "No report",
            "This evaluation run has no report: it has not ended, it was killed with the service, or never started."),
    /** The conversation never existed, was deleted, or has expired. */
    UNKNOWN_CONVERSATION(
            404,
            "Unknown conversation",
            "There is no conversation with this id, or it has expired: ask without conversationId, or send history."),
    /** The answer never existed, is too old, or cannot be rated. */
    UNKNOWN_MESSAGE(404, "Unknown message", "There is no answer with this messageId, or it is too old."),
    /** The document is a part of a file, or its file has been deleted. */
    NO_ORIGINAL(404, "No original", "The file of this document has been deleted."),
    /** The upload never existed, or has ended long ago. */
    UNKNOWN_UPLOAD(404, "Unknown upload", "There is no upload with this id, or it ended long ago."),
    UNKNOWN_DOCUMENT(404, "Unknown document", "There is no document with this id."),
    NOT_FOUND(404, "Not found", "There is nothing at this address."),
    METHOD_NOT_ALLOWED(405, "Method not allowed", "This address does not support this method."),
    NOT_ACCEPTABLE(
            406,
            "Not acceptable",
            "This address produces application/json, and /api/chat text/event-stream too; Accept must allow it."),
    /** The body was not complete in time; the connection is closed. */
    REQUEST_TIMEOUT(
            408,
            "Request timeout",
            "The body was not complete in time (footnote.http.body-timeout, footnote.http.upload-timeout), or it was"
                    + " the oldest of too many."),
    /** The messages of a conversation are answered one at a time. */
    CONVERSATION_BUSY(
            409,
            "Conversation busy",
            "Earlier messages of this conversation are still being answered; wait for their answers, or cancel them."),
    /** The document comes from the seeds folder, or is a part of another file. */
    READ_ONLY_DOCUMENT(409, "Read-only document", "This document cannot be changed over HTTP."),
    TOO_LARGE(
            413,
            "Body too large",
            "The body is larger than the limit: 1 MB (1,048,576 bytes), or that of an uploaded form or document."),
    /** The host of the request is not this service. */
    MISDIRECTED(
            421,
            "Misdirected request",
            "This service does not answer for the host of the request. If it should, set footnote.public-url or"
                    + " footnote.http.hosts to its name."),
    /** A question set has errors; {@code errors} lists them. */
    REFUSED_SET(400, "Refused question set", "The question set has errors; nothing was run."),
    UNSUPPORTED_MEDIA_TYPE(415, "Unsupported media type", "Send the body as Content-Type: application/json."),
    /** No document can be read from the file, or it is damaged or protected. */
    UNREADABLE_DOCUMENT(422, "Unreadable document", "No document can be read from this file."),
    /** The caller has used up its questions for now. */
    RATE_LIMITED(429, "Too many questions", "You asked too many questions; ask again after the time in Retry-After."),
    /** Too many runs are queued. */
    QUEUE_FULL(429, "Queue full", "The queue of evaluation runs is full; try again when one has ended, or cancel one."),
    /** The queue of questions is full, or this one waited too long. */
    OVERLOADED(
            503,
            "Too many questions are waiting",
            "Too many questions are waiting, and this one was not answered; ask again after the time in Retry-After."),
    /** The disk or another process prevented the write; the log has the cause. */
    RATING_NOT_KEPT(503, "Rating not kept", "The rating could not be stored; send it again later."),
    /** The disk or another process prevented the write; the log has the cause. */
    DOCUMENT_NOT_STORED(503, "Document not stored", "The document could not be stored; send it again later."),
    /** The uploaded documents together have as many bytes as the settings allow. */
    DOCUMENTS_FULL(507, "No room for documents", "The uploaded documents together are too large."),
    /** A failure of the service, not an error of the caller; the log has the cause. */
    INTERNAL_ERROR(500, "Internal error", "The service failed to process this request; its log has the cause.");

    private final int status;
    private final String title;
    private final String detail;

    ProblemType(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The general type for an HTTP status; a status that is not listed is an internal error or an invalid request. */
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

    /** The detail to send when nothing more precise is known. */
    String detail() {
        return detail;
    }
}
