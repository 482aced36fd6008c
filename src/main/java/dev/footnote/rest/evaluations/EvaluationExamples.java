package dev.footnote.rest.evaluations;

/** Examples of runs for the OpenAPI document. */
final class EvaluationExamples {

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

    private EvaluationExamples() {}
}
