package dev.footnote.rest.insights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.footnote.rest.HttpTestClient;
import dev.footnote.rest.evaluations.AdminAndReaderKeysProfile;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(AdminAndReaderKeysProfile.class)
class InsightsIT {

    private final HttpTestClient reader = new HttpTestClient("Bearer " + AdminAndReaderKeysProfile.READER);
    private final HttpTestClient admin = new HttpTestClient("Bearer " + AdminAndReaderKeysProfile.ADMIN);

    @BeforeEach
    void waitForTheService() {
        reader.waitUntilReady();
    }

    @Test
    void countsQuestionsAndNamesWhatWasRefused() {
        int before = report().get("questions").asInt();
        String refused = "Which telescope does the lighthouse keeper %s polish?".formatted(UUID.randomUUID());

        JsonNode answer = reader.chat("Which agreements were signed in August 2024?");
        JsonNode abstention = reader.chat(refused);

        JsonNode report = report();
        assertThat(abstention.get("decision").asText()).isEqualTo("abstained");
        assertThat(report.get("enabled").asBoolean()).isTrue();
        assertThat(report.get("questions").asInt()).isEqualTo(before + 2);
        assertThat(report.at("/decisions/abstained").asInt()).isPositive();
        assertThat(report.get("refusedTopics").toString()).contains(refused);
        assertThat(report.get("cited").findValuesAsText("id"))
                .contains(answer.at("/citations/0/documentId").asText());
        assertThat(report.at("/neverCited/documents").findValuesAsText("id"))
                .doesNotContain(answer.at("/citations/0/documentId").asText());
        assertThat(report.at("/latency/p50").asDouble()).isPositive();
    }

    @Test
    void requiresTheAdminKey() {
        assertThat(reader.get("/api/insights").statusCode()).isEqualTo(401);
        assertThat(new HttpTestClient().get("/api/insights").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"days=0", "days=-1", "days=x", "days=99999999999", "weeks=2"})
    void namesAnInvalidParameter(String query) {
        HttpResponse<String> response = admin.get("/api/insights?" + query);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(HttpTestClient.json(response).get("field").asText())
                .isEqualTo(query.substring(0, query.indexOf('=')));
    }

    private JsonNode report() {
        HttpResponse<String> response = admin.get("/api/insights?days=1");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return HttpTestClient.json(response);
    }
}
