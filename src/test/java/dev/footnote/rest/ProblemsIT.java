package dev.footnote.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
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

@QuarkusTest
class ProblemsIT {

    private static final String INVALID = "invalid-request";
    private static final String MALFORMED = "malformed-json";
    private static final int LIMIT = 1 << 20;

    private final Http http = new Http();

    static Stream<Arguments> badQuestions() {
        return Stream.of(
                arguments("{}", "message", "This field is required."),
                arguments("{\"message\": null}", "message", "This field is required."),
                arguments("{\"message\": \"\"}", "message", "This is blank; ask something."),
                arguments("{\"message\": \" \\n\\u00a0\\ufeff\"}", "message", "This is blank; ask something."),
                arguments(message("x".repeat(4001)), "message", "This has 4001 characters; at most 4000 are read."),
                arguments("{\"message\": 5}", "message", "This has to be a string."),
                arguments("{\"message\": true}", "message", "This has to be a string."),
                arguments("{\"message\": [\"Who?\"]}", "message", "This has to be a string."),
                arguments("{\"message\": {\"text\": \"Who?\"}}", "message", "This has to be a string."),
                arguments(
                        "{\"message\": \"Who?\\u0000\"}",
                        "message",
                        "This holds a NUL character or half of a surrogate pair."),
                arguments(
                        "{\"message\": \"Who \\ud83d?\"}",
                        "message",
                        "This holds a NUL character or half of a surrogate pair."),
                arguments(
                        with("\"mesage\": \"Who?\""),
                        "mesage",
                        "There is no such field; known ones are asOf, conversationId, explain, filter, history, message."),
                arguments(with("\"explain\": \"true\""), "explain", "This has to be true or false."),
                arguments(with("\"explain\": 1"), "explain", "This has to be true or false."),
                arguments(with("\"conversationId\": \"\""), "conversationId", "This has to have 1 to 100 characters."),
                arguments(with("\"conversationId\": 7"), "conversationId", "This has to be a string."),
                arguments(
                        with("\"conversationId\": \"c\", \"history\": [{\"role\": \"user\", \"text\": \"Who?\"}]"),
                        "history",
                        "Send either history or conversationId, not both."),
                arguments(with("\"history\": {}"), "history", "This has to be an array."),
                arguments(with("\"history\": [null]"), "history[0]", "This field is required."),
                arguments(with("\"history\": [\"Who?\"]"), "history[0]", "This has to be an object with fields."),
                arguments(with("\"history\": [{\"role\": \"user\"}]"), "history[0].text", "This field is required."),
                arguments(with("\"history\": [{\"text\": \"a\"}]"), "history[0].role", "This field is required."),
                arguments(
                        with(
                                "\"history\": [{\"role\": \"user\", \"text\": \"a\"}, {\"role\": \"system\", \"text\": \"a\"}]"),
                        "history[1].role",
                        "This has to be user or assistant."),
                arguments(
                        with("\"history\": [{\"role\": \"user\", \"text\": \"a\", \"name\": \"b\"}]"),
                        "history[0].name",
                        "There is no such field; known ones are role, text."),
                arguments(
                        with("\"asOf\": \"2024-02-31\""),
                        "asOf",
                        "This has to be a day of the calendar, written YYYY-MM-DD."),
                arguments(with("\"asOf\": \"\""), "asOf", "This has to be a day of the calendar, written YYYY-MM-DD."),
                arguments(
                        with("\"asOf\": [2024, 2, 3]"),
                        "asOf",
                        "This has to be a day of the calendar, written YYYY-MM-DD."),
                arguments(
                        with("\"asOf\": \"2024-02-03T10:00:00Z\""),
                        "asOf",
                        "This has to be a day of the calendar, written YYYY-MM-DD."),
                arguments(
                        with("\"filter\": {\"from\": \"2024-08-32\"}"),
                        "filter.from",
                        "This has to be a day of the calendar, written YYYY-MM-DD."),
                arguments(
                        with("\"filter\": {\"from\": \"2024-08-31\", \"to\": \"2024-08-01\"}"),
                        "filter.from",
                        "The first day, 2024-08-31, is after the last, 2024-08-01."),
                arguments(
                        with("\"filter\": {\"documents\": [\"a\", null]}"),
                        "filter.documents[1]",
                        "This field is required."),
                arguments(with("\"filter\": {\"documents\": \"a\"}"), "filter.documents", "This has to be an array."),
                arguments(with("\"filter\": {\"documents\": [1]}"), "filter.documents[0]", "This has to be a string."),
                arguments(with("\"filter\": []"), "filter", "This has to be an object with fields."),
                arguments(
                        with("\"filter\": {\"before\": \"2024\"}"),
                        "filter.before",
                        "There is no such field; known ones are documents, from, to."));
    }

    @ParameterizedTest
    @MethodSource("badQuestions")
    void namesTheFieldOfAChatRequestThatIsWrong(String body, String field, String detail) {
        JsonNode problem = problem(http.post("/api/chat", body), 400, INVALID);

        assertThat(problem.get("field").asText()).isEqualTo(field);
        assertThat(problem.get("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"query\": \" \"}                  | query   | This is blank; ask something.",
                "{\"query\": \"a\", \"limit\": 0}    | limit   | This has to be a whole number from 1 to 100.",
                "{\"query\": \"a\", \"limit\": 101}  | limit   | This has to be a whole number from 1 to 100.",
                "{\"query\": \"a\", \"limit\": 1.5}  | limit   | This has to be a whole number.",
                "{\"query\": \"a\", \"limit\": \"5\"} | limit  | This has to be a whole number.",
                "{\"query\": \"a\", \"limit\": 99999999999} | limit | This has to be a whole number.",
                "{\"query\": \"a\", \"message\": \"a\"} | message | There is no such field; known ones are asOf, filter, history, limit, query."
            })
    void namesTheFieldOfASearchRequestThatIsWrong(String body, String field, String detail) {
        JsonNode problem = problem(http.post("/api/search", body), 400, INVALID);

        assertThat(problem.get("field").asText()).isEqualTo(field);
        assertThat(problem.get("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit",
        "limit=101, limit",
        "limit=ten, limit",
        "limit=1.5, limit",
        "offset=-1, offset",
        "offset=99999999999, offset",
        "from=2024-02-31, from",
        "to=tomorrow, to",
        "from=2024-08-31&to=2024-08-01, from",
        "form=2024-08-31, form"
    })
    void namesTheParameterThatIsWrong(String parameters, String field) {
        JsonNode problem = problem(http.get("/api/documents?" + parameters), 400, INVALID);

        assertThat(problem.get("field").asText()).isEqualTo(field);
        assertThat(problem.get("instance").asText()).isEqualTo("/api/documents");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "[{\"message\": \"Who?\"}]", "\"Who?\"", "5"})
    void refusesABodyThatIsNoObject(String body) {
        JsonNode problem = problem(http.post("/api/chat", body), 400, INVALID);

        assertThat(problem.get("detail").asText()).isEqualTo("The body has to be a JSON object.");
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
    void saysWhereTheJsonIsMalformed(String body, String detail) {
        JsonNode problem = problem(http.post("/api/chat", body), 400, MALFORMED);

        assertThat(problem.get("detail").asText()).startsWith(detail);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"message\": ", "{\"message\": \"Who?\", \"history\": ", "{\"deep\": "})
    void refusesArraysNestedTenThousandDeep(String before) {
        HttpResponse<String> response = http.post("/api/chat", before + "[".repeat(10_000));

        problem(response, 400, response.body().contains(MALFORMED) ? MALFORMED : INVALID);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        byte[] latin1 = {'{', '"', 'm', 'e', 's', 's', 'a', 'g', 'e', '"', ':', '"', (byte) 0xe9, '"', '}'};

        problem(
                http.send(json("/api/chat")
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
        HttpRequest request = HttpRequest.newBuilder(Http.uri("/api/chat"))
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString("{\"message\": \"Who?\"}"))
                .build();

        problem(http.send(request), status, type);
    }

    @Test
    void refusesABodyWithoutContentType() {
        HttpRequest request = HttpRequest.newBuilder(Http.uri("/api/chat"))
                .POST(BodyPublishers.ofString("{\"message\": \"Who?\"}"))
                .build();

        problem(http.send(request), 415, "unsupported-media-type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml", "image/png", "nonsense"})
    void refusesToAnswerInAnotherForm(String accept) {
        HttpRequest request = json("/api/chat")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString("{\"message\": \"Who?\"}"))
                .build();

        problem(http.send(request), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/chat, POST",
        "DELETE, /api/search, POST",
        "POST, /api/documents, GET",
        "PATCH, /api/chat, POST"
    })
    void tellsWhichMethodAnAddressTakes(String method, String path, String allowed) {
        HttpResponse<String> response = http.send(
                json(path).method(method, BodyPublishers.ofString("{}")).build());

        problem(response, 405, "method-not-allowed");
        assertThat(response.headers().allValues("Allow")).anyMatch(value -> value.contains(allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api", "/api/", "/api/nothing", "/api/chat/more", "/api/chats"})
    void answersAnUnknownAddressWithAProblem(String path) {
        JsonNode problem = problem(http.get(path), 404, "not-found");

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

        problem(http.send(known), 413, "too-large");
        problem(http.send(chunked), 413, "too-large");
        assertThat(http.get("/api/documents").statusCode()).isEqualTo(200);
    }

    @Test
    void readsABodyOfExactlyOneMegabyte() {
        String body = message("Who met whom?");
        String padded = body + " ".repeat(LIMIT - body.length());

        assertThat(http.post("/api/chat", padded).statusCode()).isEqualTo(200);
    }

    @Test
    void readsFourThousandCharacters() {
        assertThat(http.post("/api/chat", message("Who met whom? " + "x".repeat(3986)))
                        .statusCode())
                .isEqualTo(200);
    }

    /** The problem, after checking that it has the one form and says nothing of what is inside. */
    private static JsonNode problem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = Http.json(response);
        assertThat(ChatIT.names(problem))
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "instance", "field");
        assertThat(problem.get("type").asText()).isEqualTo("urn:footnote:problem:" + type);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(response.body())
                .doesNotContainIgnoringCase("jackson")
                .doesNotContain("Exception", "dev.footnote", "java.", "deserialize", "Token", "io.quarkus");
        return problem;
    }

    private static HttpRequest.Builder json(String path) {
        return HttpRequest.newBuilder(Http.uri(path)).header("Content-Type", "application/json");
    }

    private static String message(String text) {
        return "{\"message\": \"" + text + "\"}";
    }

    private static String with(String more) {
        return "{\"message\": \"Who met whom?\", " + more + "}";
    }
}
