package dev.footnote.rest.evaluations;

/** Examples of runs for the OpenAPI document. */
final class EvaluationExamples {

    static final String NAMED_SET = """
            {"set": "seeds", "limit": 100, "tags": ["time"], "retrievalOnly": false}""";

    static final String UPLOAD = """
            {"questions": "questions.jsonl", "limit": "100", "tags": "time,followup", "retrievalOnly": "false"}""";

    static final String QUEUED = """
            {"id": "20241122-101500-5d41402a", "set": "seeds", "state": "queued", "reason": null, "done": 0,
             "total": 48, "created": "2024-11-22T10:15:00Z", "started": null, "finished": null, "figures": null,
             "links": {"self": "/api/evaluations/20241122-101500-5d41402a", "report": null, "page": null}}""";

    static final String LIST = """
            {"total": 1,
             "evaluations": [{"id": "20241122-101500-5d41402a", "set": "seeds", "state": "done", "reason": null,
               "done": 48, "total": 48, "created": "2024-11-22T10:15:00Z", "started": "2024-11-22T10:15:01Z",
               "finished": "2024-11-22T10:15:20Z"}]}""";

    static final String RUN = """
            {"id": "20241122-101500-5d41402a", "set": "seeds", "state": "done", "reason": null, "done": 48, "total": 48,
             "created": "2024-11-22T10:15:00Z", "started": "2024-11-22T10:15:01Z", "finished": "2024-11-22T10:15:20Z",
             "figures": {"questions": 48, "outcomes": {"right_answer": 36, "right_refusal": 12},
               "total": [{"metric": "ndcg@10", "value": 0.91, "low": 0.84, "high": 0.97, "questions": 36,
                 "unmeasured": null}],
               "byTag": {}},
             "links": {"self": "/api/evaluations/20241122-101500-5d41402a",
               "report": "/api/evaluations/20241122-101500-5d41402a/report.json",
               "page": "/api/evaluations/20241122-101500-5d41402a/report.html"}}""";

    static final String REFUSED_SET = """
            {"type": "urn:footnote:problem:refused-set", "status": 400, "title": "Refused question set",
             "detail": "The question set has errors; nothing was run. questions.jsonl:3: id q1 is taken",
             "instance": "/api/evaluations", "field": null,
             "errors": [{"file": "questions.jsonl", "place": "3", "what": "id q1 is taken"}]}""";

    static final String REPORT = """
            {"form": "footnote-evaluation/1",
             "run": {"set": "seeds", "target": "an engine over seeds", "started": "2024-11-22T10:15:01Z",
               "configuration": {"footnote.retrieval.evidence": "8"}, "supportChecker": "lexical-0.8"},
             "questions": [],
             "summary": {"finished": "2024-11-22T10:15:20Z", "complete": true, "questions": 48,
               "total": [{"metric": "ndcg@10", "value": 0.91, "interval": {"low": 0.84, "high": 0.97},
                 "questions": 36}]}}""";

    static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><title>seeds</title></head><body>...</body></html>
            """;

    static final String COMPARISON = """
            {"questions": 48, "onlyBaseline": 0, "onlyThis": 0,
             "changes": [{"metric": "ndcg@10", "definition": "normalised discounted cumulative gain at rank 10",
               "before": 0.86, "after": 0.91, "change": 0.05, "low": 0.01, "high": 0.09, "pValue": 0.012,
               "verdict": "better"}],
             "fixed": {"total": 1, "questions": [{"id": "q7", "question": "Where did they meet?",
               "before": {"outcome": "wrong_refusal", "answer": "no_evidence"},
               "after": {"outcome": "right_answer", "answer": "They met in Vientiane."}}]},
             "broken": {"total": 0, "questions": []}}""";

    static final String NO_BASELINE = """
            {"type": "urn:footnote:problem:invalid-request", "status": 400, "title": "Invalid request",
             "detail": "There is no run with this id that has a report.",
             "instance": "/api/evaluations/20241122-101500-5d41402a/comparison", "field": "baseline"}""";

    static final String QUEUE_FULL = """
            {"type": "urn:footnote:problem:queue-full", "status": 429, "title": "Queue full",
             "detail": "The queue of evaluation runs is full; try again when one has ended, or cancel one.",
             "instance": "/api/evaluations", "field": null}""";

    static final String UPLOAD_TOO_LARGE = """
            {"type": "urn:footnote:problem:too-large", "status": 413, "title": "Body too large",
             "detail": "The files have more than 67108864 bytes in total (footnote.evaluation.max-upload-bytes).",
             "instance": "/api/evaluations", "field": null}""";

    private EvaluationExamples() {}
}
