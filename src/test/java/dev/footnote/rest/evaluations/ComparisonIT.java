package dev.footnote.rest.evaluations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.rest.HttpTestClient;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(AdminAndReaderKeysProfile.class)
class ComparisonIT {

    private static final String ROOT = "/api/evaluations/";
    private static final String RIGHT = """
            {"id": "a", "question": "Which agreements were signed in August 2024?", "must": [["Security of Supplies"]]}
            {"id": "b", "question": "Where did Austin and Singh meet?", "must": [["Vientiane"]]}
            """;
    private static final String WRONG_EXPECTATION = RIGHT.replace("Vientiane", "Reykjavik");
    private static final String OTHER_QUESTION = """
            {"id": "c", "question": "Who met in Vientiane?", "must": [["Austin"]]}
            """;

    private final HttpTestClient admin = new HttpTestClient("Bearer " + AdminAndReaderKeysProfile.ADMIN);

    @BeforeEach
    void waitForTheService() {
        admin.waitUntilReady();
    }

    private String run(String questions) {
        HttpResponse<String> accepted = MultipartForm.upload(admin, Map.of("questions=set.jsonl", questions));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        String id = HttpTestClient.json(accepted).get("id").asText();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .until(() -> HttpTestClient.json(admin.get(ROOT + id))
                        .get("state")
                        .asText()
                        .equals("done"));
        return id;
    }

    private HttpResponse<String> compare(String id, String query) {
        return admin.get(ROOT + id + "/comparison" + query);
    }

    @Test
    void namesTheFiguresThatChangedAndTheQuestionsThatWereFixed() {
        String before = run(WRONG_EXPECTATION);
        String after = run(RIGHT);

        JsonNode comparison = HttpTestClient.json(compare(after, "?baseline=" + before));

        assertThat(comparison.get("questions").asInt()).isEqualTo(2);
        JsonNode right = find(comparison.get("changes"), "right");
        assertThat(right.get("before").asDouble()).isEqualTo(0.5);
        assertThat(right.get("after").asDouble()).isEqualTo(1);
        assertThat(right.get("change").asDouble())
                .isBetween(right.get("low").asDouble(), right.get("high").asDouble());
        assertThat(right.get("definition").asText()).isNotBlank();
        assertThat(comparison.at("/fixed/questions/0/question").asText()).isEqualTo("Where did Austin and Singh meet?");
        assertThat(comparison.at("/fixed/questions/0/before/outcome").asText()).isEqualTo("wrong_answer");
        assertThat(comparison.at("/broken/total").asInt()).isZero();
    }

    @Test
    void comparesOnlyQuestionsOfBothRuns() {
        String before = run(OTHER_QUESTION);
        String after = run(RIGHT);

        JsonNode comparison = HttpTestClient.json(compare(after, "?baseline=" + before));

        assertThat(comparison.get("questions").asInt()).isZero();
        assertThat(comparison.get("onlyBaseline").asInt()).isEqualTo(1);
        assertThat(comparison.get("onlyThis").asInt()).isEqualTo(2);
        assertThat(comparison.get("changes")).isEmpty();
    }

    @Test
    void namesTheRunThatIsUnknown() {
        String known = run(OTHER_QUESTION);

        JsonNode noBaseline = EvaluationsIT.problem(compare(known, ""), 400, EvaluationsIT.INVALID);
        JsonNode unknownBaseline = EvaluationsIT.problem(compare(known, "?baseline=none"), 400, EvaluationsIT.INVALID);

        assertThat(noBaseline.get("field").asText()).isEqualTo("baseline");
        assertThat(unknownBaseline.get("field").asText()).isEqualTo("baseline");
        EvaluationsIT.problem(compare("none", "?baseline=" + known), 404, "unknown-evaluation");
    }

    @Test
    void requiresTheAdminKey() {
        HttpTestClient reader = new HttpTestClient("Bearer " + AdminAndReaderKeysProfile.READER);

        HttpResponse<String> refused = reader.get(ROOT + "any/comparison?baseline=other");

        EvaluationsIT.problem(refused, 401, "admin-only");
    }

    private static JsonNode find(JsonNode changes, String metric) {
        for (JsonNode change : changes) {
            if (change.get("metric").asText().equals(metric)) {
                return change;
            }
        }
        throw new AssertionError(metric + " is not among " + changes);
    }
}
