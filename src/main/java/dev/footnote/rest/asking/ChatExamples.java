package dev.footnote.rest.asking;

/** Examples of questions and answers for the OpenAPI document. */
final class ChatExamples {

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
               "quote": "The fence was painted green.", "start": 120, "end": 148,
               "page": null, "section": "Colours", "score": 0.81}],
             "nearest": [], "contact": null, "question": "What colour is the fence?", "answeredBy": "extractive",
             "index": "3f1c", "prompt": null, "usage": null, "explanation": null,
             "timings": {"retrieval": 6.1, "answering": 2.0, "total": 8.1}}""";

    static final String STREAM = """
            event:evidence
            data:{"question": "What colour is the fence?", "passages": []}

            event:statement
            data:{"statement": {"text": "The fence was painted green.", "citations": [1]}, "citations": [], \
            "unsure": false}

            :keep-alive

            event:done
            data:{"decision": "answered"}
            """;

    static final String UNKNOWN_CONVERSATION = """
            {"type": "urn:footnote:problem:unknown-conversation", "status": 404, "title": "Unknown conversation",
             "detail": "There is no conversation with this id, or it has expired: ask without conversationId, or send \
            history.",
             "instance": "/api/conversations/7xV0f1Yw2mS9aQ4tKc8LzA", "field": null}""";

    static final String BUSY = """
            {"type": "urn:footnote:problem:conversation-busy", "status": 409, "title": "Conversation busy",
             "detail": "Earlier messages of this conversation are still being answered; wait for their answers, or \
            cancel them.",
             "instance": "/api/chat", "field": null}""";

    static final String SEARCH = """
            {"query": "agreements with liaison officers", "limit": 10}""";

    static final String RANKING = """
            {"question": "What colour is the fence?",
             "passages": [{"documentId": "fences.txt", "documentHash": "5d41402abc4b2a76b9719d911017c592",
               "title": "Fences", "date": "2024-11-22", "quote": "The fence was painted green.",
               "start": 120, "end": 148, "page": null, "section": "Colours", "score": 0.81,
               "signals": {"cosine": 0.74, "lexical": 1.0, "time": 0.0}}],
             "evidence": [{"documentId": "fences.txt", "start": 120, "end": 148}],
             "index": "3f1c", "timings": {"retrieval": 6.1, "total": 6.1}}""";

    private ChatExamples() {}
}
