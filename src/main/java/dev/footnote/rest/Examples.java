package dev.footnote.rest;

/** What requests and answers look like, for the OpenAPI document. */
final class Examples {

    static final String QUESTION = """
            {"message": "Which agreements were signed in August 2024?",
             "filter": {"from": "2024-08-01", "to": "2024-12-31"}, "asOf": "2024-11-22"}""";

    static final String ANSWER = """
            {"messageId": "0b6fd09c-58a0-4ed7-8f5d-4a7d2a1d5f6e", "conversationId": "7xV0f1Yw2mS9aQ4tKc8LzA",
             "decision": "answered", "reason": null, "notices": [], "confidence": 0.93,
             "answer": "The fence was painted green [1].",
             "statements": [{"text": "The fence was painted green.", "citations": [1]}],
             "citations": [{"marker": 1, "documentId": "fences.txt", "documentHash": "5d41402abc4b2a76b9719d911017c592",
               "title": "Fences", "date": "2024-11-22", "source": "fences.txt",
               "quote": "The fence was painted green.", "start": 120, "end": 148, "score": 0.81}],
             "nearest": [], "question": "Which colour has the fence?", "answeredBy": "extractive",
             "index": "3f1c", "prompt": null, "usage": null, "explanation": null,
             "timings": {"retrieval": 6.1, "answering": 2.0, "total": 8.1}}""";

    static final String STREAM = """
            event:evidence
            data:{"question": "Which colour has the fence?", "passages": []}

            event:statement
            data:{"statement": {"text": "The fence was painted green.", "citations": [1]}, "citations": []}

            :still at it

            event:done
            data:{"decision": "answered"}
            """;

    static final String FEEDBACK = """
            {"messageId": "0b6fd09c-58a0-4ed7-8f5d-4a7d2a1d5f6e", "rating": "down",
             "comment": "The fence was painted again in May."}""";

    static final String UNKNOWN_MESSAGE = """
            {"type": "urn:footnote:problem:unknown-message", "status": 404, "title": "Unknown message",
             "detail": "There is no answer of this messageId, or not any more: answers can be rated for a while only.",
             "instance": "/api/feedback", "field": null}""";

    static final String SEARCH = """
            {"query": "agreements with liaison officers", "limit": 10}""";

    static final String PROBLEM = """
            {"type": "urn:footnote:problem:invalid-request", "status": 400, "title": "Invalid request",
             "detail": "This field is required.", "instance": "/api/chat", "field": "message"}""";

    static final String NAMED_SET = """
            {"set": "seeds", "limit": 100, "tags": ["time"], "retrievalOnly": false}""";

    static final String RUN = """
            {"id": "20241122-101500-5d41402a", "set": "seeds", "state": "done", "reason": null, "done": 48, "total": 48,
             "created": "2024-11-22T10:15:00Z", "started": "2024-11-22T10:15:01Z", "finished": "2024-11-22T10:15:20Z",
             "figures": {"questions": 48, "outcomes": {"right_answer": 36, "right_refusal": 12},
               "total": [{"metric": "ndcg@10", "value": 0.91, "low": 0.84, "high": 0.97, "questions": 36, "unmeasured": null}],
               "byTag": {}},
             "links": {"self": "/api/evaluations/20241122-101500-5d41402a",
               "report": "/api/evaluations/20241122-101500-5d41402a/report.json",
               "page": "/api/evaluations/20241122-101500-5d41402a/report.html"}}""";

    static final String REFUSED_SET = """
            {"type": "urn:footnote:problem:refused-set", "status": 400, "title": "Refused question set",
             "detail": "The question set has errors; nothing was run. questions.jsonl:3: id q1 is taken",
             "instance": "/api/evaluations", "field": null,
             "errors": [{"file": "questions.jsonl", "place": "3", "what": "id q1 is taken"}]}""";

    private Examples() {}
}
