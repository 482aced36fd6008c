package dev.footnote.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.footnote.answering.Answer;
import dev.footnote.answering.AnsweredBy;
import dev.footnote.answering.Citation;
import dev.footnote.answering.Decision;
import dev.footnote.answering.Notice;
import dev.footnote.answering.Reason;
import dev.footnote.answering.Statement;
import dev.footnote.conversation.Turn;
import dev.footnote.corpus.Span;
import dev.footnote.evaluation.EvaluationClient.Request;
import dev.footnote.evaluation.ranking.EvidencePassage;
import dev.footnote.evaluation.ranking.RetrievedPassage;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpEvaluationClientTest {

    private static final Request QUESTION = new Request("Who signed?", List.of(), null);
    private static final String CITATION = """
            {"marker": 1, "documentId": "d", "documentHash": "h", "title": "Pacts", "date": "2024-11-22",
             "source": "d.txt", "quote": "Ann signed", "start": 0, "end": 10, "score": 0.5}""";
    private static final String PARTIAL = """
            {"messageId": "m", "conversationId": "c", "decision": "partial", "reason": "part_missing",
             "notices": ["history_cut"], "confidence": 0.75, "answer": "Ann signed [1].",
             "statements": [{"text": "Ann signed", "citations": [1]}], "citations": [%s], "nearest": [],
             "question": "Who signed?", "answeredBy": "extractive", "index": "v7", "prompt": null,
             "explanation": null, "later": {}, "timings": {"retrieval": 1.5, "answering": 2, "total": 3.5}}""".formatted(CITATION);

    private final ScriptedService service = new ScriptedService();

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpEvaluationClient asker() {
        return new HttpEvaluationClient(service.address(), Optional.empty());
    }

    @Test
    void readsTheAnswer() {
        service.reply(200, PARTIAL);

        Answer answer = asker().ask(QUESTION);

        Citation citation =
                new Citation(1, "d", "h", "Pacts", LocalDate.of(2024, 11, 22), "d.txt", "Ann signed", 0, 10, 0.5);
        assertThat(answer)
                .isEqualTo(new Answer(
                        Decision.PARTIAL,
                        Reason.PART_MISSING,
                        Set.of(Notice.HISTORY_CUT),
                        0.75,
                        "Ann signed [1].",
                        List.of(new Statement("Ann signed", List.of(1))),
                        List.of(citation),
                        List.of(),
                        "Who signed?",
                        AnsweredBy.EXTRACTIVE,
                        "v7",
                        null,
                        null,
                        new Answer.Timings(1.5, 2, 3.5)));
    }

    @Test
    void readsTheRanking() {
        service.reply(200, """
                {"question": "Who signed?", "index": "v7", "timings": {"retrieval": 1, "total": 1}, "passages": [
                  {"documentId": "d", "documentHash": "h", "title": "Pacts", "date": null, "quote": "Ann signed",
                   "start": 3, "end": 13, "score": 0.9, "signals": {"cosine": 0.5}}]}""");

        EvaluationClient.Retrieval retrieval = asker().search(QUESTION, 100);

        assertThat(retrieval.ranked())
                .containsExactly(
                        new RetrievedPassage("d", "Pacts", new Span(3, 13), "Ann signed", 0.9, Map.of("cosine", 0.5)));
        assertThat(retrieval.evidence()).isNull();
        assertThat(service.asked().get(0).body()).contains("\"query\":\"Who signed?\"", "\"limit\":100");
    }

    @Test
    void readsTheEvidence() {
        service.reply(
                200,
                "{\"passages\": [], \"evidence\": [{\"documentId\": \"d\", \"start\": 3, \"end\": 13}], \"index\": \"v7\"}");

        EvaluationClient.Retrieval retrieval = asker().search(QUESTION, 100);

        assertThat(retrieval.evidence()).containsExactly(new EvidencePassage("d", new Span(3, 13)));
    }

    @Test
    void sendsTheHistoryAndTheDate() {
        service.reply(200, PARTIAL);
        List<Turn> history = List.of(new Turn(Turn.Role.USER, "Hi"), new Turn(Turn.Role.ASSISTANT, "Hello"));

        asker().ask(new Request("Who signed?", history, LocalDate.of(2024, 11, 22)));

        String body = service.asked().get(0).body();
        assertThat(body)
                .contains("\"message\":\"Who signed?\"", "\"asOf\":\"2024-11-22\"", "\"assistant\"", "\"Hello\"");
        assertThat(body.indexOf("Hi")).isLessThan(body.indexOf("Hello"));
    }

    @Test
    void sendsTheKey() {
        service.reply(200, PARTIAL);

        new HttpEvaluationClient(service.address(), Optional.of("s3cret")).ask(QUESTION);

        assertThat(service.asked().get(0).authorization()).isEqualTo("Bearer s3cret");
    }

    @Test
    void doesNotRetryAQuestionThatTheServiceFailsOn() {
        service.reply(500, "{\"title\": \"Something broke\", \"detail\": \"Look in the log.\"}");

        assertThatThrownBy(() -> asker().ask(QUESTION))
                .isInstanceOf(QuestionFailedException.class)
                .hasMessageEndingWith("/api/chat: status 500, Something broke: Look in the log.");
        assertThat(service.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"429, 0", "503, 0", "'429', 'Mon, 01 Jan 2024 10:00:00 GMT'", "503, soon"})
    void retriesWhenTheServiceIsBusy(int status, String retryAfter) {
        service.turnAway(status, retryAfter).turnAway(status, retryAfter).reply(200, PARTIAL);

        assertThat(asker().ask(QUESTION).confidence()).isEqualTo(0.75);
    }

    @Test
    void failsAQuestionWhenTheServiceStaysBusy() {
        for (int i = 0; i < 5; i++) {
            service.turnAway(429, "0");
        }

        assertThatThrownBy(() -> asker().ask(QUESTION))
                .isInstanceOf(QuestionFailedException.class)
                .hasMessageEndingWith("rejected with status 429");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "<html>",
                "{}",
                "{\"decision\": \"perhaps\"}",
                "{\"decision\": \"answered\", \"confidence\": null}"
            })
    void failsAQuestionWhoseAnswerCannotBeRead(String body) {
        service.reply(200, body);

        assertThatThrownBy(() -> asker().ask(QUESTION))
                .isInstanceOf(QuestionFailedException.class)
                .hasMessageContaining("unreadable response");
    }

    @Test
    void reportsThatTheServiceCannotBeReached() {
        service.close();

        assertThatThrownBy(() -> asker().index())
                .isInstanceOf(QuestionFailedException.class)
                .hasMessageContaining(service.address().toString())
                .hasMessageEndingWith("cannot be reached: connection refused");
    }

    @Test
    void fetchesEachTextOnce() {
        service.reply(200, "{\"id\": \"d\", \"text\": \"Ann signed.\"}");
        HttpEvaluationClient asker = asker();

        assertThat(asker.text("d")).hasValue("Ann signed.");
        assertThat(asker.text("d")).hasValue("Ann signed.");
    }

    @Test
    void reportsAMissingDocument() {
        service.reply(404, "{\"title\": \"No such document\"}");

        assertThat(asker().text("d")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"a/b c, a%2Fb%20c", "größe+1, gr%C3%B6%C3%9Fe%2B1", "'..', %2E%2E", "50%, 50%25"})
    void fetchesADocumentWithAnyId(String id, String path) {
        service.reply(200, "{\"text\": \"x\"}");

        asker().text(id);

        assertThat(service.asked().get(0).path()).isEqualTo("/api/documents/" + path);
    }
}
