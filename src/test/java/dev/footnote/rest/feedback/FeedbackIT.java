package dev.footnote.rest.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.footnote.rest.EventStream;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
class FeedbackIT {

    private static final String SIGNED =
            "{\"message\": \"Which agreements were signed in August 2024?\", \"asOf\": \"2024-11-22\"}";
    private static final String RATED = "{\"messageId\": \"%s\", \"rating\": \"%s\"}";
    private static final Path FILE = Path.of("target/feedback.jsonl");

    private final HttpTestClient httpTestClient = new HttpTestClient();

    @BeforeEach
    void waitForDocuments() {
        httpTestClient.waitUntilReady();
    }

    @Test
    void storesARatingWithTheCitationsOfItsAnswer() throws IOException {
        JsonNode answer = httpTestClient.chatWith(SIGNED);

        HttpResponse<String> response = httpTestClient.post(
                "/api/feedback",
                "{\"messageId\": \"%s\", \"rating\": \"down\", \"comment\": \"There were \\\"three\\\" — 三 🤝\"}"
                        .formatted(answer.get("messageId").asText()));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
        assertThat(response.body()).isEmpty();
        JsonNode kept = kept(answer).get(0);
        assertThat(kept.get("rating").asText()).isEqualTo("down");
        assertThat(kept.get("comment").asText()).isEqualTo("There were \"three\" — 三 🤝");
        JsonNode noted = kept.get("answer");
        assertThat(noted.get("message").asText()).isEqualTo("Which agreements were signed in August 2024?");
        assertThat(noted.get("asOf").asText()).isEqualTo("2024-11-22");
        for (String field : List.of("question", "decision", "reason", "answeredBy", "confidence", "index", "prompt")) {
            assertThat(noted.get(field)).as(field).isEqualTo(answer.get(field));
        }
        for (String field : List.of("documentId", "documentHash", "start", "end")) {
            assertThat(noted.at("/citations/0/" + field))
                    .as(field)
                    .isEqualTo(answer.at("/citations/0").get(field));
        }
        assertThat(kept.toString()).doesNotContain("Security of Supplies");
    }

    @Test
    void storesEachRatingOfAnAnswer() throws IOException {
        JsonNode answer = httpTestClient.chatWith(SIGNED);

        int first = rate(answer.get("messageId").asText(), "up").statusCode();
        int second = rate(answer.get("messageId").asText(), "down").statusCode();

        assertThat(List.of(first, second)).containsOnly(204);
        assertThat(kept(answer)).extracting(line -> line.get("rating").asText()).containsExactly("up", "down");
    }

    @Test
    void ratesAStreamedAnswer() throws IOException {
        try (EventStream stream = EventStream.open(SIGNED)) {
            JsonNode done = stream.next("done").data();

            HttpResponse<String> response = rate(done.get("messageId").asText(), "up");

            assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
            assertThat(kept(done)).hasSize(1);
        }
    }

    @Test
    void ratesACompletionByItsId() throws IOException {
        JsonNode completion = HttpTestClient.json(httpTestClient.post("/v1/chat/completions", """
                {"model": "footnote", "messages": [{"role": "user", "content": "Who met whom?"}]}"""));

        HttpResponse<String> response = rate(completion.get("id").asText(), "up");

        assertThat(response.statusCode()).as(response.body()).isEqualTo(204);
        assertThat(kept(completion.get("id").asText())).hasSize(1);
    }

    @Test
    void ratesAStreamedCompletionByTheIdOfItsChunks() {
        HttpResponse<String> chunks = httpTestClient.post("/v1/chat/completions", """
                {"model": "footnote", "stream": true, "messages": [{"role": "user", "content": "Who met whom?"}]}""");
        String id = chunks.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");

        HttpResponse<String> response = rate(id, "up");

        assertThat(response.statusCode()).as(id + response.body()).isEqualTo(204);
    }

    @Test
    void refusesToRateAReplyThatIsNotAnAnswer() {
        JsonNode completion = HttpTestClient.json(httpTestClient.post("/v1/chat/completions", """
                {"model": "footnote", "messages": [{"role": "user", "content": "### Task:\\nGenerate a short title.\\n\
                JSON format: { \\"title\\": \\"your title\\" }\\n<chat_history>\\nUSER: Who?\\n</chat_history>"}]}"""));

        problem(rate(completion.get("id").asText(), "up"), 404, "unknown-message");
    }

    @Test
    void refusesToRateAnUnknownAnswer() {
        JsonNode problem = problem(rate("4a89b008-e664-4198-acd3-d181952b1a45", "up"), 404, "unknown-message");

        assertThat(problem.get("instance").asText()).isEqualTo("/api/feedback");
    }

    static Stream<Arguments> badRatings() {
        return Stream.of(
                arguments("{}", "messageId", "This field is required."),
                arguments("{\"messageId\": \"m\"}", "rating", "This field is required."),
                arguments("{\"messageId\": null, \"rating\": \"up\"}", "messageId", "This field is required."),
                arguments(
                        "{\"messageId\": \" \", \"rating\": \"up\"}",
                        "messageId",
                        "This must have 1 to 100 characters."),
                arguments(RATED.formatted("m".repeat(101), "up"), "messageId", "This must have 1 to 100 characters."),
                arguments("{\"messageId\": 1, \"rating\": \"up\"}", "messageId", "This must be a string."),
                arguments(RATED.formatted("m", "UP"), "rating", "This must be up or down."),
                arguments(RATED.formatted("m", ""), "rating", "This must be up or down."),
                arguments("{\"messageId\": \"m\", \"rating\": true}", "rating", "This must be a string."),
                arguments("{\"messageId\": \"m\", \"rating\": 1}", "rating", "This must be a string."),
                arguments(commented("[]"), "comment", "This must be a string."),
                arguments(commented("\" \\n\\u00a0\""), "comment", "This is blank; say something, or leave it out."),
                arguments(
                        commented("\"" + "x".repeat(2001) + "\""),
                        "comment",
                        "This has 2001 characters; at most 2000 are allowed."),
                arguments(
                        commented("\"\\ud83d\""), "comment", "This holds a NUL character or half of a surrogate pair."),
                arguments(
                        "{\"messageId\": \"m\", \"rating\": \"up\", \"reason\": \"x\"}",
                        "reason",
                        "There is no such field; known ones are comment, messageId, rating."));
    }

    @ParameterizedTest
    @MethodSource("badRatings")
    void refusesABadRatingAndNamesTheField(String body, String field, String detail) {
        JsonNode problem = problem(httpTestClient.post("/api/feedback", body), 400, "invalid-request");

        assertThat(problem.get("field").asText()).isEqualTo(field);
        assertThat(problem.get("detail").asText()).isEqualTo(detail);
    }

    @ParameterizedTest
    @MethodSource("notRatings")
    void refusesABodyThatIsNotARating(String body, String type) {
        problem(httpTestClient.post("/api/feedback", body), 400, type);
    }

    static Stream<Arguments> notRatings() {
        return Stream.of(
                arguments("", "invalid-request"),
                arguments("null", "invalid-request"),
                arguments("[]", "invalid-request"),
                arguments("{\"messageId\": \"m\", \"rating\": ", "malformed-json"),
                arguments("{\"rating\": \"up\", \"rating\": \"down\"}", "malformed-json"));
    }

    @Test
    void acceptsACommentOfTheMaximumLength() {
        String id = httpTestClient.chatWith(SIGNED).get("messageId").asText();
        String body = "{\"messageId\": \"%s\", \"rating\": \"up\", \"comment\": \"%s\"}";

        assertThat(httpTestClient
                        .post("/api/feedback", body.formatted(id, "\\u2603".repeat(2000)))
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void refusesALargeBodyAndOtherMethods() {
        problem(httpTestClient.post("/api/feedback", commented("\"" + "x".repeat(1 << 20) + "\"")), 413, "too-large");
        HttpResponse<String> response = httpTestClient.get("/api/feedback");
        problem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow")).hasValue("POST, OPTIONS");
        problem(
                httpTestClient.send(HttpRequest.newBuilder(HttpTestClient.uri("/api/feedback"))
                        .header("Content-Type", "text/plain")
                        .POST(HttpRequest.BodyPublishers.ofString("up"))
                        .build()),
                415,
                "unsupported-media-type");
    }

    @Test
    void openApiDescribesTheRequestAndItsProblems() {
        JsonNode openApi = HttpTestClient.json(httpTestClient.get("/q/openapi?format=json"));

        JsonNode post = openApi.at("/paths/~1api~1feedback/post");
        assertThat(HttpTestClient.names(post.get("responses"))).contains("204", "400", "404", "413", "503");
        assertThat(HttpTestClient.names(post.at("/requestBody/content/application~1json/examples")))
                .containsExactly("request");
        assertThat(openApi.at("/components/schemas/FeedbackRequest/required"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("messageId", "rating");
    }

    private HttpResponse<String> rate(String id, String rating) {
        return httpTestClient.post("/api/feedback", RATED.formatted(id, rating));
    }

    private static String commented(String comment) {
        return "{\"messageId\": \"m\", \"rating\": \"up\", \"comment\": " + comment + "}";
    }

    private static List<JsonNode> kept(JsonNode answer) throws IOException {
        return kept(answer.get("messageId").asText());
    }

    /** The lines of the file that rate this answer. */
    private static List<JsonNode> kept(String id) throws IOException {
        List<JsonNode> kept = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            JsonNode rated = new ObjectMapper().readTree(line);
            if (rated.get("messageId").asText().equals(id)) {
                kept.add(rated);
            }
        }
        return kept;
    }

    private static JsonNode problem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = HttpTestClient.json(response);
        assertThat(problem.get("type").asText()).isEqualTo("urn:footnote:problem:" + type);
        return problem;
    }
}
