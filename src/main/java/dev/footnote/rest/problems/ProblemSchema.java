package dev.footnote.rest.problems;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Schema of every error, for the OpenAPI document; {@link Problems} creates the errors. */
@Schema(name = "Problem", description = "A problem as in RFC 9457, application/problem+json.")
public record ProblemSchema(
        @Schema(
                description = "The type of the problem, from a closed list.",
                enumeration = {
                    "urn:footnote:problem:invalid-request",
                    "urn:footnote:problem:malformed-json",
                    "urn:footnote:problem:refused-set",
                    "urn:footnote:problem:unauthorized",
                    "urn:footnote:problem:admin-only",
                    "urn:footnote:problem:admin-off",
                    "urn:footnote:problem:not-found",
                    "urn:footnote:problem:unknown-document",
                    "urn:footnote:problem:no-original",
                    "urn:footnote:problem:unknown-upload",
                    "urn:footnote:problem:unknown-conversation",
                    "urn:footnote:problem:unknown-message",
                    "urn:footnote:problem:unknown-evaluation",
                    "urn:footnote:problem:no-report",
                    "urn:footnote:problem:method-not-allowed",
                    "urn:footnote:problem:not-acceptable",
                    "urn:footnote:problem:unsupported-media-type",
                    "urn:footnote:problem:request-timeout",
                    "urn:footnote:problem:conversation-busy",
                    "urn:footnote:problem:read-only-document",
                    "urn:footnote:problem:unreadable-document",
                    "urn:footnote:problem:too-large",
                    "urn:footnote:problem:rate-limited",
                    "urn:footnote:problem:misdirected",
                    "urn:footnote:problem:queue-full",
                    "urn:footnote:problem:overloaded",
                    "urn:footnote:problem:rating-not-kept",
                    "urn:footnote:problem:document-not-stored",
                    "urn:footnote:problem:documents-full",
                    "urn:footnote:problem:internal-error"
                })
        String type,

        @Schema(description = "The HTTP status.") int status,

        @Schema(description = "A short title, the same for all problems of the type.")
        String title,

        @Schema(description = "What is wrong with this request, and what to do.")
        String detail,

        @Schema(description = "The path of the request.") String instance,

        @Schema(
                nullable = true,
                description = "The invalid part of the request, such as history[2].role; null if no part is at fault.")
        @Nullable String field) {

    /** An example of a problem. */
    public static final String EXAMPLE = """
        {"type": "urn:footnote:problem:invalid-request", "status": 400, "title": "Invalid request",
         "detail": "This field is required.", "instance": "/api/chat", "field": "message"}\
        """;

    /** An example of the problem with a body that is too large. */
    public static final String TOO_LARGE = """
        {"type": "urn:footnote:problem:too-large", "status": 413, "title": "Body too large",
         "detail": "The body is larger than the limit: 1 MB (1,048,576 bytes), or that of an uploaded form or document.",\
         "instance": "/api/chat", "field": null}\
        """;

    /** An example of the problem with too many questions of one caller. */
    public static final String RATE_LIMITED = """
        {"type": "urn:footnote:problem:rate-limited", "status": 429, "title": "Too many questions",
         "detail": "You asked too many questions; ask again after the time in Retry-After.",
         "instance": "/api/chat", "field": null}\
        """;

    /** An example of the problem with a full queue. */
    public static final String OVERLOADED = """
        {"type": "urn:footnote:problem:overloaded", "status": 503, "title": "Too many questions are waiting",
         "detail": "Too many questions are waiting, and this one was not answered; ask again after the time in \
        Retry-After.",
         "instance": "/api/chat", "field": null}\
        """;

    /** An example of the problem with a run that does not exist. */
    public static final String UNKNOWN_EVALUATION = """
        {"type": "urn:footnote:problem:unknown-evaluation", "status": 404, "title": "Unknown evaluation",
         "detail": "There is no evaluation run with this id.",
         "instance": "/api/evaluations/20241122-101500-5d41402a", "field": null}\
        """;

    /** An example of the problem with a missing or wrong admin key. */
    public static final String ADMIN_ONLY = """
        {"type": "urn:footnote:problem:admin-only", "status": 401, "title": "Admin key required",
         "detail": "This address requires the admin key; send it as Authorization: Bearer <key>.",
         "instance": "/api/evaluations", "field": null}\
        """;

    /** An example of the problem with a service that has no admin key. */
    public static final String ADMIN_OFF = """
        {"type": "urn:footnote:problem:admin-off", "status": 403, "title": "Switched off",
         "detail": "This address is switched off. To switch it on, write admin.NAME=KEY into the file that \
        footnote.access.keys-file names, or set FOOTNOTE_ACCESS_ADMIN_KEYS_NAME and restart the service, and send \
        the key as Authorization: Bearer <key>.",
         "instance": "/api/evaluations", "field": null}\
        """;
}
