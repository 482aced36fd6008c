package dev.footnote.rest.documents;

/** Examples of documents for the OpenAPI document. */
final class DocumentExamples {

    static final String DOCUMENT = """
            {"id": "fences.md", "title": "Fences", "date": "2024-11-22", "source": "fences.md", "file": "fences.md",
             "mediaType": "text/markdown", "hasOriginal": true, "uploaded": false, "hash": "5d41402abc4b2a76b9719d911017c592",
             "characters": 39, "passages": 1,
             "text": "# Fences\\n\\nThe fence was painted green.\\n", "pages": [],
             "blocks": [{"kind": "heading", "start": 0, "end": 8, "level": 1, "words": {"start": 2, "end": 8}},
               {"kind": "paragraph", "start": 10, "end": 38}]}""";

    static final String LIST = """
            {"total": 1,
             "documents": [{"id": "fences.md", "title": "Fences", "date": "2024-11-22", "source": "fences.md",
               "file": "fences.md", "mediaType": "text/markdown", "hasOriginal": true,
               "uploaded": false, "hash": "5d41402abc4b2a76b9719d911017c592", "characters": 39, "passages": 1}]}""";

    static final String INVALID_LIMIT = """
            {"type": "urn:footnote:problem:invalid-request", "status": 400, "title": "Invalid request",
             "detail": "This must be a whole number from 1 to 100.", "instance": "/api/documents", "field": "limit"}""";

    static final String UNKNOWN_DOCUMENT = """
            {"type": "urn:footnote:problem:unknown-document", "status": 404, "title": "Unknown document",
             "detail": "There is no document with this id.", "instance": "/api/documents/hedges.txt", "field": null}""";

    private DocumentExamples() {}
}
