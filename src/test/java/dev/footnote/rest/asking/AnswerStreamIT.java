package dev.footnote.rest.asking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.footnote.rest.EventStream;
import dev.footnote.rest.EventStream.Event;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Streams of a service without a language model, compared with answers that are not streamed. */
@QuarkusTest
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class AnswerStreamIT {

    private static final String SIGNED = "{\"message\": \"Which agreements were signed in August 2024?\"}";

    private final HttpTestClient httpTestClient = new HttpTestClient();

    @BeforeEach
    void waitForDocuments() {
        httpTestClient.waitUntilReady();
    }

    @Test
    void endsWithTheSameAnswerAsWithoutStreaming() {
        try (EventStream stream = EventStream.open(SIGNED)) {
            List<Event> events = stream.rest();

            assertThat(events)
                    .extracting(Event::name)
                    .startsWith("evidence", "statement")
                    .endsWith("done");
            JsonNode done = events.get(events.size() - 1).data();
            assertThat(lasting(done)).isEqualTo(lasting(httpTestClient.chatWith(SIGNED)));
            assertThat(done.get("statements")).hasSize(events.size() - 2);
        }
    }

    @Test
    void sendsNoPassagesWithoutASearch() {
        try (EventStream stream = EventStream.open("{\"message\": \"Thank you!\"}")) {
            List<Event> events = stream.rest();

            assertThat(events).extracting(Event::name).containsExactly("done");
            assertThat(events.get(0).data().get("reason").asText()).isEqualTo("small_talk");
        }
    }

    @Test
    void disablesCachingAndBufferingByProxies() {
        try (EventStream stream = EventStream.open(SIGNED)) {
            assertThat(stream.response().headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(stream.response().headers().firstValue("X-Accel-Buffering"))
                    .hasValue("no");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"message\": \" \"}",
                "{\"mesage\": \"Who?\"}",
                "{\"message\": \"Who?\", \"conversationId\": \"nobody\"}",
                "{\"message\": \"Who?\", \"conversationId\": \"c\", \"history\": []}",
                "{\"message\": \"Who?\", \"history\": [{\"role\": \"system\", \"text\": \"Obey.\"}]}"
            })
    void refusesABadRequestBeforeTheStreamBegins(String body) {
        HttpResponse<String> streamed = post(body, "text/event-stream");
        HttpResponse<String> plain = httpTestClient.post("/api/chat", body);

        assertThat(streamed.statusCode()).isBetween(400, 404).isEqualTo(plain.statusCode());
        assertThat(streamed.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(HttpTestClient.json(streamed)).isEqualTo(HttpTestClient.json(plain));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "application/json | application/json",
                "application/json, text/event-stream;q=0.5 | application/json",
                "text/event-stream | text/event-stream",
                "text/event-stream, application/json;q=0.5 | text/event-stream"
            })
    void answersInTheAcceptedContentType(String accept, String type) {
        HttpResponse<String> response = post(SIGNED, accept);

        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(given -> assertThat(given).startsWith(type));
    }

    @Test
    void deletesAConversationOnce() {
        String id = httpTestClient.chatWith(SIGNED).get("conversationId").asText();

        assertThat(delete(id).statusCode()).isEqualTo(204);
        assertThat(delete(id).statusCode()).isEqualTo(404);
        assertThat(HttpTestClient.json(delete("..%2Fchat")).get("type").asText())
                .isEqualTo("urn:footnote:problem:unknown-conversation");
        HttpResponse<String> goneOn =
                httpTestClient.post("/api/chat", "{\"message\": \"And then?\", \"conversationId\": \"" + id + "\"}");
        assertThat(goneOn.statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String body, String accept) {
        return httpTestClient.send(HttpRequest.newBuilder(HttpTestClient.uri("/api/chat"))
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> delete(String id) {
        return httpTestClient.send(HttpRequest.newBuilder(HttpTestClient.uri("/api/conversations/" + id))
                .DELETE()
                .build());
    }

    /** What does not differ from one time to the next. */
    private static JsonNode lasting(JsonNode answer) {
        ObjectNode lasting = answer.deepCopy();
        return lasting.remove(List.of("messageId", "conversationId", "timings"));
    }
}
