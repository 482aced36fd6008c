package dev.footnote.evaluation;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.conversation.Turn;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.ranking.EvidencePassage;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import dev.footnote.llm.ModelUsage;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks a running service over HTTP. Each request carries its history, so the service keeps no conversation. */
final class HttpEvaluationClient implements EvaluationClient {

    private static final Request PROBE = new Request("Which documents are there?", List.of(), null);

    private final RetryingHttpClient service;
    private final DocumentTextCache texts = new DocumentTextCache();

    HttpEvaluationClient(URI address, Optional<String> key) {
        service = new RetryingHttpClient(address, key);
    }

    @Override
    public String target() {
        return service.address().toString();
    }

    @Override
    public String index() {
        return find(PROBE, 1).index;
    }

    @Override
    public Answer ask(Request request) {
        return service.post("api/chat", body("message", request), Reply.class).toAnswer();
    }

    @Override
    public Retrieval search(Request request, int limit) {
        Ranking ranking = find(request, limit);
        List<EvidenceFound> evidence = ranking.evidence;
        return new Retrieval(
                ranking.passages.stream().map(Found::ranked).toList(),
                evidence == null
                        ? null
                        : evidence.stream().map(EvidenceFound::passage).toList());
    }

    private Ranking find(Request request, int limit) {
        Map<String, Object> body = body("query", request);
        body.put("limit", limit);
        return service.post("api/search", body, Ranking.class);
    }

    @Override
    public Optional<String> text(String documentId) {
        return texts.get(
                documentId,
                id -> service.get("api/documents/" + RetryingHttpClient.encodeSegment(id), DocumentText.class)
                        .map(DocumentText::text));
    }

    private static Map<String, Object> body(String questionField, Request request) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(questionField, request.question());
        body.put(
                "history",
                request.history().stream().map(HttpEvaluationClient::turn).toList());
        if (request.asOf() != null) {
            body.put("asOf", request.asOf().toString());
        }
        return body;
    }

    private static Map<String, String> turn(Turn turn) {
        return Map.of("role", turn.role().name().toLowerCase(Locale.ROOT), "text", turn.text());
    }

    /** The fields of a {@code POST /api/chat} response that an answer is built from. */
    private record Reply(
            Decision decision,
            @Nullable Reason reason,
            Set<Notice> notices,
            double confidence,
            String answer,
            List<Statement> statements,
            List<Quoted> citations,
            List<Quoted> nearest,
            @Nullable String contact,
            String question,
            AnsweredBy answeredBy,
            String index,
            @Nullable String prompt,
            @Nullable ModelUsage usage,
            Answer.Timings timings) {

        Answer toAnswer() {
            return new Answer(
                    decision,
                    reason,
                    notices,
                    confidence,
                    answer,
                    statements,
                    citations.stream().map(Quoted::citation).toList(),
                    nearest.stream().map(Quoted::citation).toList(),
                    contact,
                    question,
                    answeredBy,
                    index,
                    prompt,
                    usage,
                    null,
                    timings);
        }
    }

    /** A citation in a response. */
    private record Quoted(
            int marker,
            String documentId,
            String documentHash,
            String title,
            @Nullable LocalDate date,
            String source,
            String quote,
            int start,
            int end,
            @Nullable Integer page,
            @Nullable String section,
            double score) {

        Citation citation() {
            return new Citation(
                    marker, documentId, documentHash, title, date, source, quote, start, end, page, section, score);
        }
    }

    /** The fields of a {@code POST /api/search} response that are used; earlier versions send no evidence. */
    private record Ranking(List<Found> passages, @Nullable List<EvidenceFound> evidence, String index) {}

    /** A passage of the evidence in a response. */
    private record EvidenceFound(String documentId, int start, int end) {

        EvidencePassage passage() {
            return new EvidencePassage(documentId, new Span(start, end));
        }
    }

    /** A passage in a response. */
    private record Found(
            String documentId,
            String title,
            String quote,
            int start,
            int end,
            double score,
            Map<String, Double> signals) {

        RetrievedPassage ranked() {
            return new RetrievedPassage(documentId, title, new Span(start, end), quote, score, signals);
        }
    }

    private record DocumentText(String text) {}
}
