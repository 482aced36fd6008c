package dev.footnote.rest.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AdminAndReaderKeysProfile.class)
class EvaluationsIT {

    private static final String ROOT = "/api/evaluations";
    static final String INVALID = "invalid-request";
    private static final String BEARER = "Bearer " + AdminAndReaderKeysProfile.ADMIN;
    private static final Path SETS = Path.of("src/test/resources/dev/footnote/rest/evaluations/sets");

    private final HttpTestClient httpTestClient = new HttpTestClient(BEARER);

    @BeforeEach
    void waitForTheService() {
        httpTestClient.waitUntilReady();
    }

    private HttpResponse<String> upload(Map<String, String> parts) {
        return MultipartForm.upload(httpTestClient, parts);
    }

    private HttpResponse<String> delete(String path) {
        return httpTestClient.send(HttpRequest.newBuilder(HttpTestClient.uri(path))
                .header("Authorization", BEARER)
                .DELETE()
                .build());
    }

    private static String pacts(String file) throws IOException {
        return Files.readString(SETS.resolve("pacts").resolve(file));
    }

    private JsonNode await(HttpResponse<String> accepted, String state) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String place = accepted.headers().firstValue("Location").orElseThrow();
        String path = place.substring(place.indexOf(ROOT));
        return Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(
                        () -> HttpTestClient.json(httpTestClient.get(path)),
                        shown -> shown.get("state").asText().equals(state));
    }

    static JsonNode problem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        JsonNode problem = HttpTestClient.json(response);
        assertThat(problem.get("type").asText()).isEqualTo("urn:footnote:problem:" + type);
        assertThat(response.body()).doesNotContain("Exception", "java.");
        return problem;
    }

    private static double value(JsonNode run, String metric) {
        for (JsonNode figure : run.get("figures").get("total")) {
            if (figure.get("metric").asText().equals(metric)) {
                return figure.get("value").asDouble(Double.NaN);
            }
        }
        throw new AssertionError(metric + " is not among " + run);
    }

    @Test
    void runsAnUploadedSetOverItsOwnCorpus() throws IOException {
        HttpResponse<String> accepted = upload(Map.of(
                "questions=pacts.jsonl", pacts("questions.jsonl"), "corpus=corpus.jsonl", pacts("corpus.jsonl")));

        JsonNode run = await(accepted, "done");

        assertThat(HttpTestClient.names(run))
                .containsExactly(
                        "id",
                        "set",
                        "state",
                        "reason",
                        "done",
                        "total",
                        "created",
                        "started",
                        "finished",
                        "figures",
                        "links");
        assertThat(run.get("set").asText()).isEqualTo("pacts");
        assertThat(run.get("done").asInt()).isEqualTo(3);
        assertThat(value(run, "ndcg@10")).isEqualTo(1);
        HttpResponse<String> page =
                httpTestClient.get(run.get("links").get("page").asText());
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<html", "Who signed the pact of Brno?");
        HttpResponse<String> report =
                httpTestClient.get(run.get("links").get("report").asText());
        assertThat(report.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(HttpTestClient.json(report).get("questions")).hasSize(3);
        assertThat(HttpTestClient.json(report).get("run").get("target").asText())
                .isEqualTo("an engine over the set's corpus");
    }

    @Test
    void runsANamedSetAgainstTheServedDocuments() {
        JsonNode run = await(httpTestClient.post(ROOT, "{\"set\": \"served\"}"), "done");

        JsonNode report = HttpTestClient.json(
                httpTestClient.get(run.get("links").get("report").asText()));
        assertThat(report.get("run").get("target").asText()).isEqualTo("the served engine");
        assertThat(report.get("questions").get(0).get("outcome").asText()).isEqualTo("right_answer");
        assertThat(run.get("figures").get("questions").asInt()).isEqualTo(2);
    }

    @Test
    void runsOnlyTheSelectedQuestions() throws IOException {
        JsonNode named = await(
                httpTestClient.post(ROOT, "{\"set\": \"pacts\", \"tags\": [\"time\"], \"retrievalOnly\": true}"),
                "done");
        JsonNode uploaded = await(
                upload(Map.of(
                        "questions=q.csv",
                        "question,answer\nWho?,Ann\nWhere?,Brno\n",
                        "limit",
                        "1",
                        "retrievalOnly",
                        "true")),
                "done");

        assertThat(named.get("total").asInt()).isEqualTo(1);
        assertThat(uploaded.get("total").asInt()).isEqualTo(1);
    }

    @Test
    void refusesASetWithErrorsAndNamesTheirLines() throws IOException {
        JsonNode named = problem(httpTestClient.post(ROOT, "{\"set\": \"bad\"}"), 400, "refused-set");
        JsonNode uploaded = problem(
                upload(Map.of("questions=bad.jsonl", Files.readString(SETS.resolve("bad/questions.jsonl")))),
                400,
                "refused-set");

        assertThat(named.get("errors").findValuesAsText("place")).contains("2", "3");
        assertThat(named.get("detail").asText()).contains("questions.jsonl:3");
        assertThat(uploaded.get("errors").get(0).get("file").asText()).isEqualTo("bad.jsonl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../odd", "pacts/../../odd", "/etc", "..", ".", "", "none", "..\\odd", "pacts/"})
    void readsNothingOutsideTheFolderOfSets(String name) {
        String body = JsonNodeFactory.instance.objectNode().put("set", name).toString();

        JsonNode problem = problem(httpTestClient.post(ROOT, body), 400, INVALID);

        assertThat(problem.get("field").asText()).isEqualTo("set");
        assertThat(problem.get("detail").asText()).isEqualTo("There is no set with this name in the folder of sets.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                         | set",
                "{\"set\": \"pacts\", \"limit\": 0}         | limit",
                "{\"set\": \"pacts\", \"tags\": [null]}     | tags[0]",
                "{\"set\": \"pacts\", \"tags\": [\"none\"]} | tags",
                "{\"set\": \"pacts\", \"set2\": 1}          | set2"
            })
    void namesTheInvalidField(String body, String field) {
        assertThat(problem(httpTestClient.post(ROOT, body), 400, INVALID)
                        .get("field")
                        .asText())
                .isEqualTo(field);
    }

    @Test
    void cancelsAQueuedRunAndARunningOne() {
        HttpResponse<String> first =
                upload(Map.of("questions=long.csv", "question\n" + "Who met whom?\n".repeat(6000)));
        HttpResponse<String> second = httpTestClient.post(ROOT, "{\"set\": \"pacts\"}");
        HttpResponse<String> third = httpTestClient.post(ROOT, "{\"set\": \"pacts\"}");
        await(first, "running");

        String last = HttpTestClient.json(third).get("id").asText();
        assertThat(delete(ROOT + "/" + last).statusCode()).isEqualTo(204);
        await(third, "cancelled");
        String running = HttpTestClient.json(first).get("id").asText();
        assertThat(delete(ROOT + "/" + running).statusCode()).isEqualTo(204);

        JsonNode cut = await(first, "cancelled");
        JsonNode next = await(second, "done");
        assertThat(cut.get("finished").asText())
                .isLessThanOrEqualTo(next.get("started").asText());
        problem(httpTestClient.get(ROOT + "/" + last + "/report.json"), 404, "no-report");
        JsonNode listed = HttpTestClient.json(httpTestClient.get(ROOT)).get("evaluations");
        assertThat(listed.get(0).get("id").asText()).isEqualTo(last);
        assertThat(listed.get(0).get("state").asText()).isEqualTo("cancelled");
        assertThat(listed.get(1).get("id").asText()).isEqualTo(next.get("id").asText());
    }

    @Test
    void reportsAnUnknownRun() {
        problem(httpTestClient.get(ROOT + "/none"), 404, "unknown-evaluation");
        problem(httpTestClient.get(ROOT + "/none/report.json"), 404, "unknown-evaluation");
        problem(delete(ROOT + "/none"), 404, "unknown-evaluation");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer x",
                "Bearer " + AdminAndReaderKeysProfile.READER,
                AdminAndReaderKeysProfile.ADMIN
            })
    void requiresTheAdminKey(String authorization) {
        HttpTestClient other = new HttpTestClient(authorization);

        problem(other.get(ROOT), 401, "admin-only");
        problem(other.post(ROOT, "{\"set\": \"pacts\"}"), 401, "admin-only");
        assertThat(other.get(ROOT).headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/%65valuations",
                "/api//evaluations",
                "/api/./evaluations",
                "/api/evaluations/",
                "/api/evaluations;a=b",
                "/api/evaluations/../evaluations",
                "/api;a=b/evaluations",
                "//api/evaluations",
                "/api/evaluations/../documents",
                "/api/evaluations/%2e%2e/documents"
            })
    void noSpellingOfThePathBypassesTheAdminKey(String path) {
        assertThat(new HttpTestClient("").get(path).statusCode()).isIn(401, 404);
        assertThat(new HttpTestClient("Bearer " + AdminAndReaderKeysProfile.READER)
                        .get(path)
                        .body())
                .doesNotContain("\"evaluations\"");
    }

    @Test
    void theAdminKeyGrantsAccessOnlyToEvaluations() {
        assertThat(httpTestClient.get(ROOT).statusCode()).isEqualTo(200);
        problem(httpTestClient.get("/api/documents"), 401, "unauthorized");
        assertThat(new HttpTestClient("Bearer " + AdminAndReaderKeysProfile.READER)
                        .get("/api/documents")
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"PUT, '', POST", "POST, /none, DELETE", "DELETE, /none/report.json, GET"})
    void namesTheAllowedMethod(String method, String path, String allowed) {
        HttpRequest request = HttpRequest.newBuilder(HttpTestClient.uri(ROOT + path))
                .header("Authorization", BEARER)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString("{}"))
                .build();

        HttpResponse<String> response = httpTestClient.send(request);

        problem(response, 405, "method-not-allowed");
        assertThat(response.headers().firstValue("Allow").orElse("")).contains(allowed);
    }

    @Test
    void refusesOtherContentTypes() {
        HttpRequest request = HttpRequest.newBuilder(HttpTestClient.uri(ROOT))
                .header("Authorization", BEARER)
                .header("Content-Type", "text/csv")
                .POST(BodyPublishers.ofString("question\nWho?"))
                .build();

        problem(httpTestClient.send(request), 415, "unsupported-media-type");
    }
}
