package dev.footnote.rest.requests;

import static dev.footnote.rest.requests.ProblemAssertions.json;
import static dev.footnote.rest.requests.ProblemAssertions.message;
import static dev.footnote.rest.requests.ProblemAssertions.problem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are refused before their fields are read, and requests at the limits. */
@QuarkusTest
class RefusedRequestsIT {

    private static final String INVALID = "invalid-request";
    private static final String MALFORMED = "malformed-json";
    private static final int LIMIT = 1 << 20;

    private final HttpTestClient httpTestClient = new HttpTestClient();

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "[{\"message\": \"Who?\"}]", "\"Who?\"", "5"})
    void refusesABodyThatIsNotAnObject(String body) {
        JsonNode problem = problem(httpTestClient.post("/api/chat", body), 400, INVALID);

        assertThat(problem.get("detail").asText()).isEqualTo("The body must be a JSON object.");
        assertThat(problem.get("field").isNull()).isTrue();
    }

    static Stream<Arguments> malformedBodies() {
        return Stream.of(
                arguments("{\"message\": ", "The body is not well-formed JSON, at line 1, column"),
                arguments("{\"message\": \"Who?\"} {}", "The body is not well-formed JSON"),
                arguments("{'message': 'Who?'}", "The body is not well-formed JSON, at line 1, column"),
                arguments("{\n\"message\": Who}", "The body is not well-formed JSON, at line 2, column"),
                arguments("{\"message\": \"a\", \"message\": \"b\"}", "A field is given twice, at line 1, column"),
                arguments("message=Who", "The body is not well-formed JSON, at line 1, column"));
    }

    @ParameterizedTest
    @MethodSource("malformedBodies")
    void reportsWhereTheJsonIsMalformed(String body, String detail) {
        JsonNode problem = problem(httpTestClient.post("/api/chat", body), 400, MALFORMED);

        assertThat(problem.get("detail").asText()).startsWith(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"message\": ", "{\"message\": \"Who?\", \"history\": ", "{\"deep\": "})
    void refusesArraysNestedTenThousandDeep(String before) {
        HttpResponse<String> response = httpTestClient.post("/api/chat", before + "[".repeat(10_000));

        problem(response, 400, response.body().contains(MALFORMED) ? MALFORMED : INVALID);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin1 = {'{', '"', 'm', 'e', 's', 's', 'a', 'g', 'e', '"', ':', '"', (byte) 0xe9, '"', '}'};

        problem(
                httpTestClient.send(json("/api/chat")
                        .POST(BodyPublishers.ofByteArray(latin1))
                        .build()),
                400,
                MALFORMED);
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain, 415, unsupported-media-type",
        "application/xml, 415, unsupported-media-type",
        "application/x-www-form-urlencoded, 415, unsupported-media-type",
        "multipart/form-data, 415, unsupported-media-type",
        "nonsense, 415, unsupported-media-type"
    })
    void refusesOtherContentTypes(String contentType, int status, String type) {
        HttpRequest request = HttpRequest.newBuilder(HttpTestClient.uri("/api/chat"))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString("{\"message\": \"Who?\"}"))
                .build();

        problem(httpTestClient.send(request), status, type);
    }

    @Test
    void refusesABodyWithoutContentType() {
        HttpRequest request = HttpRequest.newBuilder(HttpTestClient.uri("/api/chat"))
                .POST(BodyPublishers.ofString("{\"message\": \"Who?\"}"))
                .build();

        problem(httpTestClient.send(request), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png", "nonsense"})
    void refusesToAnswerInAnotherContentType(String accept) {
        HttpRequest request = json("/api/chat")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString("{\"message\": \"Who?\"}"))
                .build();

        problem(httpTestClient.send(request), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/chat, POST",
        "DELETE, /api/search, POST",
        "PUT, /api/feedback, POST",
        "PATCH, /api/chat, POST"
    })
    void namesTheAllowedMethod(String method, String path, String allowed) {
        HttpResponse<String> response = httpTestClient.send(
                json(path).method(method, BodyPublishers.ofString("{}")).build());

        problem(response, 405, "method-not-allowed");
        assertThat(response.headers().allValues("Allow")).anyMatch(value -> value.contains(allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/nothing", "/api/chat/more", "/api/chats"})
    void answersAnUnknownPathWithAProblem(String path) {
        JsonNode problem = problem(httpTestClient.get(path), 404, "not-found");

        assertThat(problem.get("instance").asText()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(ints = {LIMIT + 1, 3 * LIMIT, 20 * LIMIT})
    void refusesABodyOfMoreThanOneMegabyte(int size) {
        byte[] body = message("x".repeat(size)).getBytes(UTF_8);
        HttpRequest known =
                json("/api/chat").POST(BodyPublishers.ofByteArray(body)).build();
        HttpRequest chunked = json("/api/chat")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))
                .build();

        problem(httpTestClient.send(known), 413, "too-large");
        problem(httpTestClient.send(chunked), 413, "too-large");
        assertThat(httpTestClient.get("/api/documents").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "multipart/*", "application/*"})
    void takesNoBodyOfAWildcardTypeForAForm(String type) {
        byte[] body = message("x".repeat(3 * LIMIT)).getBytes(UTF_8);
        HttpRequest request = HttpRequest.newBuilder(HttpTestClient.uri("/api/chat"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();

        assertThat(httpTestClient.send(request).statusCode()).isIn(413, 415);
    }

    @Test
    void acceptsABodyOfExactlyOneMegabyte() {
        String body = message("Who met whom?");
        String padded = body + " ".repeat(LIMIT - body.length());

        assertThat(httpTestClient.post("/api/chat", padded).statusCode()).isEqualTo(200);
    }

    @Test
    void acceptsFourThousandCharacters() {
        assertThat(httpTestClient
                        .post("/api/chat", message("Who met whom? " + "x".repeat(3986)))
                        .statusCode())
                .isEqualTo(200);
    }
}
