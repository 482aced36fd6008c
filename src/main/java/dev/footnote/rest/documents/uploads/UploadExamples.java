package dev.footnote.rest.documents.uploads;

/** Examples of uploads for the OpenAPI document. */
final class UploadExamples {

    static final String CREATED = """
            {"id": "0c4f1b8e-5d0e-4a39-9d2c-0a7c9a4d8c55", "documentId": "handbook/fences.md", "state": "done",
             "status": 201, "embedded": 3, "total": 3, "reason": null, "problems": [],
             "documents": ["handbook/fences.md"]}""";

    static final String REPLACED = """
            {"id": "0c4f1b8e-5d0e-4a39-9d2c-0a7c9a4d8c55", "documentId": "handbook/fences.md", "state": "done",
             "status": 200, "embedded": 3, "total": 3, "reason": null, "problems": [],
             "documents": ["handbook/fences.md"]}""";

    static final String GOING_ON = """
            {"id": "0c4f1b8e-5d0e-4a39-9d2c-0a7c9a4d8c55", "documentId": "handbook/fences.md", "state": "embedding",
             "status": 202, "embedded": 128, "total": 900, "reason": null, "problems": [], "documents": []}""";

    static final String SEVERAL = """
            {"uploads": [{"id": "0c4f1b8e-5d0e-4a39-9d2c-0a7c9a4d8c55", "documentId": "fences.md", "state": "done",
               "status": 201, "embedded": 3, "total": 3, "reason": null, "problems": [], "documents": ["fences.md"]},
              {"id": null, "documentId": "photo.png", "state": "failed", "status": 400, "embedded": 0, "total": 0,
               "reason": "The ending of the id must be that of a supported format: .csv, .pdf, .txt.", "problems": [],
               "documents": []}]}""";

    static final String SEVERAL_GOING_ON = """
            {"uploads": [{"id": "0c4f1b8e-5d0e-4a39-9d2c-0a7c9a4d8c55", "documentId": "fences.md",
               "state": "embedding", "status": 202, "embedded": 128, "total": 900, "reason": null, "problems": [],
               "documents": []}]}""";

    static final String INVALID_ID = """
            {"type": "urn:footnote:problem:invalid-request", "status": 400, "title": "Invalid request",
             "detail": "The ending of the id must be that of a supported format: .csv, .pdf, .txt.",
             "instance": "/api/documents/photo.png", "field": "id"}""";

    static final String NO_FILE = """
            {"type": "urn:footnote:problem:invalid-request", "status": 400, "title": "Invalid request",
             "detail": "The form has no file.", "instance": "/api/documents", "field": "files"}""";

    static final String READ_ONLY = """
            {"type": "urn:footnote:problem:read-only-document", "status": 409, "title": "Read-only document",
             "detail": "This document comes from the seeds folder; change its file there.",
             "instance": "/api/documents/fences.md", "field": null}""";

    static final String TOO_LARGE = """
            {"type": "urn:footnote:problem:too-large", "status": 413, "title": "Body too large",
             "detail": "The body is larger than the limit: 1 MB (1,048,576 bytes), or that of an uploaded form or \
            document.",
             "instance": "/api/documents/handbook.pdf", "field": null}""";

    static final String UNREADABLE = """
            {"type": "urn:footnote:problem:unreadable-document", "status": 422, "title": "Unreadable document",
             "detail": "No document can be read from this file: protected by a password; save it without one.",
             "instance": "/api/documents/handbook.pdf", "field": null}""";

    static final String UNKNOWN_DOCUMENT = """
            {"type": "urn:footnote:problem:unknown-document", "status": 404, "title": "Unknown document",
             "detail": "There is no document with this id.", "instance": "/api/documents/hedges.txt", "field": null}""";

    static final String UNKNOWN_UPLOAD = """
            {"type": "urn:footnote:problem:unknown-upload", "status": 404, "title": "Unknown upload",
             "detail": "There is no upload with this id, or it ended long ago.",
             "instance": "/api/uploads/0c4f1b8e-5d0e-4a39-9d2c-0a7c9a4d8c55", "field": null}""";

    private UploadExamples() {}
}
