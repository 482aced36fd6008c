package dev.footnote.rest.requests;

import static dev.footnote.rest.requests.ProblemAssertions.message;
import static dev.footnote.rest.requests.ProblemAssertions.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class ProblemAssertionsIT {

    private static final String INVALID = "invalid-request";

    private final HttpTestClient httpTestClient = new HttpTestClient();

    static Stream<Arguments> badQuestions() {
        return Stream.of(
                arguments("{}", "message", "This field is required."),
                arguments("{\"message\": null}", "message", "This field is required."),
                arguments("{\"message\": \"\"}", "message", "This is blank; ask something."),
                arguments("{\"message\": \" \\n\\u00a0\\ufeff\"}", "message", "This is blank; ask something."),
                arguments(message("x".repeat(4001)), "message", "This has 4001 characters; at most 4000 are allowed."),
                arguments("{\"message\": 5}", "message", "This must be a string."),
                arguments("{\"message\": true}", "message", "This must be a string."),
                arguments("{\"message\": [\"Who?\"]}", "message", "This must be a string."),
                arguments("{\"message\": {\"text\": \"Who?\"}}", "message", "This must be a string."),
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
                arguments(with("\"explain\": \"true\""), "explain", "This must be true or false."),
                arguments(with("\"explain\": 1"), "explain", "This must be true or false."),
                arguments(with("\"conversationId\": \"\""), "conversationId", "This must have 1 to 100 characters."),
                arguments(with("\"conversationId\": 7"), "conversationId", "This must be a string."),
                arguments(
                        with("\"conversationId\": \"c\", \"history\": [{\"role\": \"user\", \"text\": \"Who?\"}]"),
                        "history",
                        "Send either history or conversationId, not both."),
                arguments(with("\"history\": {}"), "history", "This must be an array."),
                arguments(with("\"history\": [null]"), "history[0]", "This field is required."),
                arguments(with("\"history\": [\"Who?\"]"), "history[0]", "This must be an object with fields."),
                arguments(with("\"history\": [{\"role\": \"user\"}]"), "history[0].text", "This field is required."),
                arguments(with("\"history\": [{\"text\": \"a\"}]"), "history[0].role", "This field is required."),
                arguments(
                        with(
                                "\"history\": [{\"role\": \"user\", \"text\": \"a\"}, {\"role\": \"system\", \"text\": \"a\"}]"),
                        "history[1].role",
                        "This must be user or assistant."),
                arguments(
                        with("\"history\": [{\"role\": \"user\", \"text\": \"a\", \"name\": \"b\"}]"),
                        "history[0].name",
                        "There is no such field; known ones are role, text."),
                arguments(with("\"asOf\": \"2024-02-31\""), "asOf", "This must be a date in the form YYYY-MM-DD."),
                arguments(with("\"asOf\": \"\""), "asOf", "This must be a date in the form YYYY-MM-DD."),
                arguments(with("\"asOf\": [2024, 2, 3]"), "asOf", "This must be a date in the form YYYY-MM-DD."),
                arguments(
                        with("\"asOf\": \"2024-02-03T10:00:00Z\""),
                        "asOf",
                        "This must be a date in the form YYYY-MM-DD."),
                arguments(
                        with("\"filter\": {\"from\": \"2024-08-32\"}"),
                        "filter.from",
                        "This must be a date in the form YYYY-MM-DD."),
                arguments(
                        with("\"filter\": {\"from\": \"2024-08-31\", \"to\": \"2024-08-01\"}"),
                        "filter.from",
                        "The first day, 2024-08-31, is after the last, 2024-08-01."),
                arguments(
                        with("\"filter\": {\"documents\": [\"a\", null]}"),
                        "filter.documents[1]",
                        "This field is required."),
                arguments(with("\"filter\": {\"documents\": \"a\"}"), "filter.documents", "This must be an array."),
                arguments(with("\"filter\": {\"documents\": [1]}"), "filter.documents[0]", "This must be a string."),
                arguments(with("\"filter\": []"), "filter", "This must be an object with fields."),
                arguments(
                        with("\"filter\": {\"before\": \"2024\"}"),
                        "filter.before",
                        "There is no such field; known ones are documents, from, to."));
    }

    @ParameterizedTest
    @MethodSource("badQuestions")
    void namesTheInvalidFieldOfAChatRequest(String body, String field, String detail) {
        JsonNode problem = problem(httpTestClient.post("/api/chat", body), 400, INVALID);

        assertThat(problem.get("field").asText()).isEqualTo(field);
        assertThat(problem.get("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"query\": \" \"}                  | query   | This is blank; ask something.",
                "{\"query\": \"a\", \"limit\": 0}    | limit   | This must be a whole number from 1 to 100.",
                "{\"query\": \"a\", \"limit\": 101}  | limit   | This must be a whole number from 1 to 100.",
                "{\"query\": \"a\", \"limit\": 1.5}  | limit   | This must be a whole number.",
                "{\"query\": \"a\", \"limit\": \"5\"} | limit  | This must be a whole number.",
                "{\"query\": \"a\", \"limit\": 99999999999} | limit | This must be a whole number.",
                "{\"query\": \"a\", \"message\": \"a\"} | message | There is no such field; known ones are asOf, filter, history, limit, query."
            })
    void namesTheInvalidFieldOfASearchRequest(String body, String field, String detail) {
        JsonNode problem = problem(httpTestClient.post("/api/search", body), 400, INVALID);

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
    void namesTheInvalidParameter(String parameters, String field) {
        JsonNode problem = problem(httpTestClient.get("/api/documents?" + parameters), 400, INVALID);

        assertThat(problem.get("field").asText()).isEqualTo(field);
        assertThat(problem.get("instance").asText()).isEqualTo("/api/documents");
    }

    private static String with(String more) {
        return "{\"message\": \"Who met whom?\", " + more + "}";
    }
}
